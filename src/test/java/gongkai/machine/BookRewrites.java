package gongkai.machine;

import gongkai.reading.Grid;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.table.SheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The workbook as a whole in another place's way: sheets joined, copied and added, other units. */
final class BookRewrites {
  private static final Path EXTRA = Path.of("src/test/resources/machine/extra-tables.txt");

  private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

  private BookRewrites() {}

  static Stream<Rewrite> all() {
    return Stream.of(
        new Rewrite("two tables stand on one sheet", (book, r) -> joined(book, r, 2)),
        new Rewrite("all tables stand on one sheet", (book, r) -> joined(book, r, 99)),
        new Rewrite("a hidden copy of a sheet has older amounts", BookRewrites::hiddenCopy),
        new Rewrite("last year's table stands beside this year's", BookRewrites::lastYears),
        new Rewrite("tables of the place's own stand between", BookRewrites::extraTables),
        new Rewrite("amounts are in 元 throughout", (book, r) -> inUnit(book, true)),
        new Rewrite("amounts are in 万元 throughout", (book, r) -> inUnit(book, false)),
        new Rewrite("titles are of another year", BookRewrites::otherYear));
  }

  /** Puts sheets below one another on the first of them. */
  private static Book joined(Book book, Random random, int count) {
    List<Sheet> sheets = new ArrayList<>();
    List<Sheet> open = new ArrayList<>();
    boolean skip = count == 2 && random.nextBoolean();
    for (Sheet sheet : book.sheets()) {
      if (Parts.of(sheet) == null || Parts.isForm(sheet) || sheet.hidden() || skip) {
        sheets.add(sheet);
        skip = false;
      } else {
        open.add(sheet);
        if (open.size() == count) {
          sheets.add(below(open));
          open.clear();
        }
      }
    }
    if (!open.isEmpty()) {
      sheets.add(below(open));
    }
    return Rewrite.book(sheets);
  }

  private static Sheet below(List<Sheet> sheets) {
    List<RawCell[]> rows = new ArrayList<>();
    List<Range> merges = new ArrayList<>();
    for (Sheet sheet : sheets) {
      int down = rows.size();
      for (int row = 0; row < sheet.rowCount(); row++) {
        RawCell[] cells = new RawCell[sheet.columnCount()];
        for (int column = 0; column < cells.length; column++) {
          cells[column] = sheet.at(row, column);
        }
        rows.add(cells);
      }
      for (Range m : sheet.merges()) {
        merges.add(
            new Range(m.firstRow() + down, m.firstColumn(), m.lastRow() + down, m.lastColumn()));
      }
      rows.add(new RawCell[0]);
      rows.add(new RawCell[0]);
    }
    return new Sheet(sheets.get(0).name(), false, rows, merges);
  }

  private static Sheet one(Book book, Random random) {
    List<Sheet> tables =
        book.sheets().stream().filter(it -> Parts.of(it) != null && !Parts.isForm(it)).toList();
    return tables.get(random.nextInt(tables.size()));
  }

  private static Grid other(Sheet sheet, UnaryOperator<BigDecimal> change) {
    Grid grid = Grid.of(sheet);
    Parts parts = Parts.of(sheet);
    for (int row : parts.rows().toArray()) {
      for (int column : parts.money()) {
        BigDecimal amount = Parts.amount(grid.at(row, column));
        if (amount != null && amount.signum() != 0) {
          grid.set(row, column, RawCell.number(change.apply(amount)));
        }
      }
    }
    return grid;
  }

  private static Book with(Book book, Sheet added) {
    List<Sheet> sheets = new ArrayList<>(book.sheets());
    sheets.add(added);
    return Rewrite.book(sheets);
  }

  private static Book hiddenCopy(Book book, Random random) {
    Sheet sheet = one(book, random);
    BigDecimal more = new BigDecimal("7.5");
    return with(book, other(sheet, a -> a.add(more)).sheet(sheet.name() + " (2)", true));
  }

  private static Book lastYears(Book book, Random random) {
    Sheet sheet = one(book, random);
    Grid grid = other(sheet, amount -> amount.multiply(new BigDecimal("2")));
    boolean told = false;
    for (int row = 0; row < Math.min(4, grid.rowCount()); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        String text = grid.at(row, column).text();
        if (text.matches("(?s)20\\d\\d年.*")) {
          int year = Integer.parseInt(text.substring(0, 4)) - 1;
          grid.set(row, column, year + text.substring(4));
          told = true;
        }
      }
    }
    return told ? with(book, grid.sheet("上年 " + sheet.name(), false)) : book;
  }

  private static Book extraTables(Book book, Random random) {
    try {
      List<Sheet> sheets = new ArrayList<>(book.sheets());
      for (Sheet extra : SheetText.book(Files.readString(EXTRA)).sheets()) {
        if (random.nextInt(3) == 0) {
          sheets.add(random.nextInt(sheets.size() + 1), extra);
        }
      }
      return Rewrite.book(sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Restates every table; what 万元 cannot hold is rounded, as places do it. */
  private static Book inUnit(Book book, boolean yuan) {
    String from = yuan ? "万元" : "元";
    String to = yuan ? "元" : "万元";
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      Parts parts = Parts.of(sheet);
      if (parts == null || Parts.isForm(sheet) || !from.equals(WordRewrites.unit(Grid.of(sheet)))) {
        sheets.add(sheet);
        continue;
      }
      Grid grid =
          other(
              sheet,
              amount ->
                  yuan
                      ? plain(amount.scaleByPowerOfTen(4))
                      : amount.scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP));
      for (int row = 0; row < parts.header(); row++) {
        for (int column = 0; column < grid.columnCount(); column++) {
          RawCell cell = grid.at(row, column);
          if (cell.kind() == CellKind.TEXT && cell.text().matches("(?s).*单位.*元.*")) {
            grid.set(row, column, cell.text().replace(from, to));
          }
        }
      }
      sheets.add(grid.sheet());
    }
    return Rewrite.book(sheets);
  }

  private static BigDecimal plain(BigDecimal amount) {
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  private static Book otherYear(Book book, Random random) {
    int by = random.nextInt(3) - 3;
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      Grid grid = Grid.of(sheet);
      for (int row = 0; row < grid.rowCount(); row++) {
        for (int column = 0; column < grid.columnCount(); column++) {
          RawCell cell = grid.at(row, column);
          if (cell.kind() == CellKind.TEXT && cell.text().contains("20")) {
            grid.set(row, column, shifted(cell.text(), by));
          }
        }
      }
      sheets.add(grid.sheet());
    }
    return Rewrite.book(sheets);
  }

  private static String shifted(String text, int by) {
    return YEAR.matcher(text)
        .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + by));
  }
}
