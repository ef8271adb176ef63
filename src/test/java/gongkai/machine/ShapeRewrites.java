package gongkai.machine;

import static gongkai.machine.Rewrite.ofSheets;

import gongkai.reading.Grid;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows and columns that other forms have, lack or place elsewhere. */
final class ShapeRewrites {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private ShapeRewrites() {}

  static Stream<Rewrite> all() {
    return Stream.of(
        ofSheets("a column of remarks stands at the end", ShapeRewrites::remarks),
        ofSheets("rows are numbered in a first column", ShapeRewrites::numbered),
        ofSheets("codes stand in three columns", ShapeRewrites::threeCodes),
        ofSheets("code and name stand in one cell", ShapeRewrites::codeWithName),
        ofSheets("columns without amounts are left out", ShapeRewrites::emptyColumnsDropped),
        ofSheets("rows of accounts without amounts are left out", ShapeRewrites::emptyRowsDropped),
        ofSheets("of-which rows stand below items", ShapeRewrites::ofWhich),
        ofSheets("a row of the unit stands over its accounts", ShapeRewrites::unitRow),
        ofSheets("columns of accounts stand in another order", ShapeRewrites::columnsShuffled),
        ofSheets("values are formulas", ShapeRewrites::formulas),
        ofSheets("the label of the total is merged", ShapeRewrites::totalMerged),
        ofSheets("a blank row stands after every class", ShapeRewrites::classesApart),
        ofSheets("the header is repeated as on a second page", ShapeRewrites::headerRepeated));
  }

  private static boolean coded(Parts parts) {
    return !parts.codes().isEmpty()
        && parts.rows().filter(row -> parts.code(row).length() >= 3).count() > 2;
  }

  private static boolean zero(RawCell cell) {
    return cell.isBlank() || cell.number() != null && cell.number().signum() == 0;
  }

  private static void remarks(Grid grid, Parts parts, Random random) {
    int column = grid.columnCount();
    grid.insertColumn(column);
    grid.set(parts.header(), column, "备注");
    if (parts.first() - parts.header() > 1) {
      grid.merge(parts.header(), column, parts.first() - 1, column);
    }
    parts
        .rows()
        .filter(row -> random.nextInt(4) == 0)
        .forEach(row -> grid.set(row, column, random.nextBoolean() ? "含上年结转" : "据实列支"));
  }

  private static void numbered(Grid grid, Parts parts, Random random) {
    grid.insertColumn(0);
    // The title and the unit go on standing at the left edge.
    for (int row = 0; row < parts.header(); row++) {
      if (parts.sheet().mergeAt(row, 0) == null) {
        grid.set(row, 0, grid.at(row, 1));
        grid.set(row, 1, RawCell.BLANK);
      }
    }
    grid.set(parts.header(), 0, "序号");
    int number = 1;
    for (int row : parts.rows().toArray()) {
      grid.set(row, 0, RawCell.number(BigDecimal.valueOf(number++)));
    }
  }

  private static void threeCodes(Grid grid, Parts parts, Random random) {
    boolean functional =
        parts.codes().size() == 1
            && coded(parts)
            && parts.rows().allMatch(row -> parts.code(row).matches("|\\d{3}(\\d{2}){0,2}"));
    if (!functional
        || parts.sheet().merges().stream().anyMatch(m -> m.lastRow() >= parts.first())) {
      return;
    }
    int column = parts.codes().get(0);
    grid.insertColumn(column + 1);
    grid.insertColumn(column + 1);
    List<String> levels = List.of("类", "款", "项");
    int last = parts.first() - 1;
    if (last == parts.header()) {
      grid.insertRow(parts.first());
      last++;
    }
    int shift = last + 1 - parts.first();
    grid.merge(parts.header(), column, last - 1, column + 2);
    for (int i = 0; i < 3; i++) {
      grid.set(last, column + i, levels.get(i));
    }
    for (int row : parts.rows().toArray()) {
      String code = parts.code(row);
      for (int i = 0; i < 3 && !code.isEmpty(); i++) {
        int from = i == 0 ? 0 : 1 + 2 * i;
        String part = from < code.length() ? code.substring(from, 3 + 2 * i) : "";
        grid.set(row + shift, column + i, RawCell.text(part));
      }
    }
  }

  private static void codeWithName(Grid grid, Parts parts, Random random) {
    if (!coded(parts) || parts.names().isEmpty() || parts.codes().size() > 1) {
      return;
    }
    boolean brackets = random.nextBoolean();
    for (int row : parts.rows().toArray()) {
      String code = parts.code(row);
      if (code.length() >= 3) {
        grid.set(row, parts.codes().get(0), RawCell.BLANK);
        grid.set(
            row,
            parts.names().get(0),
            (brackets ? "[" + code + "]" : code + " ") + parts.name(row));
      }
    }
  }

  private static void emptyColumnsDropped(Grid grid, Parts parts, Random random) {
    for (int i = parts.sheet().columnCount() - 1; i > 0; i--) {
      int column = i;
      boolean empty = parts.rows().allMatch(row -> zero(grid.at(row, column)));
      boolean alone =
          IntStream.range(0, parts.first())
              .allMatch(
                  row ->
                      parts.sheet().mergeAt(row, column) == null
                          || parts.sheet().mergeAt(row, column).firstColumn() == column
                              && parts.sheet().mergeAt(row, column).lastColumn() == column
                          || row < parts.header());
      boolean leaf =
          alone
              && IntStream.range(0, parts.header()).allMatch(row -> grid.at(row, column).isBlank())
              && coded(parts)
              && parts.sheet().at(parts.header(), column).number() == null;
      boolean own =
          IntStream.range(parts.header(), parts.first())
              .anyMatch(row -> !grid.at(row, column).isBlank());
      if (empty && leaf && own) {
        grid.removeColumn(column);
      }
    }
  }

  private static void emptyRowsDropped(Grid grid, Parts parts, Random random) {
    for (int row = parts.end() - 1; row >= parts.first(); row--) {
      int at = row;
      boolean empty = parts.money().stream().allMatch(column -> zero(grid.at(at, column)));
      boolean merged =
          parts.sheet().merges().stream().anyMatch(m -> at >= m.firstRow() && at <= m.lastRow());
      if (empty && !merged && parts.code(row).length() >= 3 && parts.names().size() == 1) {
        grid.removeRow(row);
      }
    }
  }

  /** Half of an item, named as a part of it; such a row adds to nothing. */
  private static void ofWhich(Grid grid, Parts parts, Random random) {
    if (coded(parts) || parts.names().isEmpty()) {
      return;
    }
    int name = parts.names().get(0);
    int end = parts.names().size() > 1 ? parts.names().get(1) : grid.columnCount();
    List<Integer> money = parts.money().stream().filter(c -> c > name && c < end).toList();
    int[] items =
        parts
            .rows()
            .filter(row -> parts.name(row).matches("(一、|（一）|1、|1\\.).*"))
            .filter(row -> money.stream().anyMatch(c -> !zero(grid.at(row, c))))
            .filter(row -> grid.at(row, name).number() == null)
            .toArray();
    for (int i = items.length - 1; i >= 0; i--) {
      grid.insertRow(items[i] + 1);
      grid.set(items[i] + 1, name, random.nextBoolean() ? "    其中：专项资金" : "其中:上级专项");
      for (int column : money) {
        BigDecimal amount = grid.at(items[i], column).number();
        if (amount != null) {
          BigDecimal half = amount.multiply(HALF).setScale(2, RoundingMode.HALF_UP);
          grid.set(items[i] + 1, column, RawCell.number(half));
        }
      }
    }
  }

  private static void unitRow(Grid grid, Parts parts, Random random) {
    if (!coded(parts) || parts.names().isEmpty() || parts.codes().size() > 1) {
      return;
    }
    int total = parts.rows().filter(row -> isTotal(parts, row)).findFirst().orElse(-1);
    boolean top = total >= 0 && total == parts.first() && parts.code(total + 1).startsWith("2");
    if (!top || parts.sheet().merges().stream().anyMatch(m -> m.lastRow() >= parts.first())) {
      return;
    }
    grid.insertRow(total + 1);
    grid.set(total + 1, parts.codes().get(0), "301014");
    grid.set(total + 1, parts.names().get(0), "某市某局本级");
    for (int column : parts.money()) {
      grid.set(total + 1, column, grid.at(total, column));
    }
  }

  static boolean isTotal(Parts parts, int row) {
    return IntStream.range(0, parts.money().get(0))
        .mapToObj(column -> Parts.plain(parts.sheet().at(row, column).text()))
        .anyMatch(text -> text.matches("合计|总计"));
  }

  /** The columns under single headers, in any order: nothing says that the first is the total. */
  private static void columnsShuffled(Grid grid, Parts parts, Random random) {
    boolean plain =
        coded(parts)
            && parts.names().size() == 1
            && parts.money().size() > 2
            && parts.sheet().merges().isEmpty()
            && parts.first() - parts.header() == 1;
    if (!plain) {
      return;
    }
    int last = parts.money().get(parts.money().size() - 1);
    int first = parts.money().get(1);
    for (int row = parts.header(); row < parts.end(); row++) {
      RawCell cell = grid.at(row, first);
      grid.set(row, first, grid.at(row, last));
      grid.set(row, last, cell);
    }
  }

  private static void formulas(Grid grid, Parts parts, Random random) {
    for (int row : parts.rows().toArray()) {
      for (int column : parts.money()) {
        RawCell cell = grid.at(row, column);
        if (cell.number() != null && cell.kind() == CellKind.NUMBER && random.nextBoolean()) {
          String formula = "ROUND(" + cell.number().toPlainString() + ",2)";
          grid.set(
              row,
              column,
              new RawCell(CellKind.FORMULA, cell.text(), cell.number(), formula, null));
        }
      }
    }
  }

  private static void totalMerged(Grid grid, Parts parts, Random random) {
    boolean merged = parts.sheet().merges().stream().anyMatch(m -> m.lastRow() >= parts.first());
    if (!coded(parts) || merged || parts.names().isEmpty() || parts.names().get(0) == 0) {
      return;
    }
    parts
        .rows()
        .filter(row -> isTotal(parts, row))
        .forEach(
            row -> {
              for (int column = 0; column <= parts.names().get(0); column++) {
                grid.set(row, column, column == 0 ? RawCell.text("合计") : RawCell.BLANK);
              }
              grid.merge(row, 0, row, parts.names().get(0));
            });
  }

  private static void classesApart(Grid grid, Parts parts, Random random) {
    if (coded(parts)) {
      for (int row = parts.end() - 1; row > parts.first(); row--) {
        if (parts.code(row).length() == 3) {
          grid.insertRow(row);
        }
      }
    }
  }

  private static void headerRepeated(Grid grid, Parts parts, Random random) {
    if (!coded(parts) || parts.end() - parts.first() < 8) {
      return;
    }
    int at = (parts.first() + parts.end()) / 2;
    for (int row = parts.first() - 1; row >= parts.header(); row--) {
      grid.insertRow(at);
      for (int column = 0; column < grid.columnCount(); column++) {
        grid.set(at, column, grid.at(row, column));
      }
    }
  }
}
