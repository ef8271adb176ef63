package gongkai.reading;

import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.reading.row.RowDrafter;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The same rows in other places: in another order, left out when nothing, added as nothing. */
final class RowRewritings {
  private RowRewritings() {}

  static List<Rewriting> all() {
    return List.of(
        ofSheets("items stand in another order", RowRewritings::itemsShuffled),
        ofSheets("coded rows stand in another order", RowRewritings::codesShuffled),
        ofSheets("the total stands on top", (g, a, r) -> totalMoved(g, a, true)),
        ofSheets("the total stands at the foot", (g, a, r) -> totalMoved(g, a, false)),
        ofSheets("items without an amount are left out", RowRewritings::nothingLeftOut)
            .ofComplete(),
        ofSheets("accounts without an amount are added", RowRewritings::nothingAdded),
        ofSheets("the total of coded rows has no name", RowRewritings::totalUnnamed).ofComplete(),
        ofSheets("names are indented, spaced and broken", RowRewritings::namesSpaced),
        ofSheets("items are numbered otherwise", RowRewritings::itemsRenumbered),
        ofSheets("lines are counted from elsewhere", RowRewritings::linesRecounted),
        ofSheets("lines are not counted", RowRewritings::linesDropped));
  }

  static Position at(CellRef ref) {
    return Position.of(ref.address());
  }

  private static SheetBand bandOf(Anatomy anatomy, Row row) {
    int column = at(row.labelCell()).column();
    SheetBand found = null;
    for (SheetBand band : anatomy.layout().bands()) {
      if (band.firstColumn() <= column) {
        found = band;
      }
    }
    return Objects.requireNonNull(found);
  }

  private static int lastColumn(SheetBand band) {
    return band.values().get(band.values().size() - 1).index();
  }

  /** Exchanges the cells of one side of the table among rows. */
  private static void permute(Grid grid, SheetBand band, List<Integer> rows, Random random) {
    List<Integer> order = new ArrayList<>(rows);
    Collections.shuffle(order, random);
    List<List<RawCell>> taken = new ArrayList<>();
    for (int row : order) {
      List<RawCell> cells = new ArrayList<>();
      for (int column = band.firstColumn(); column <= lastColumn(band); column++) {
        cells.add(grid.at(row, column));
      }
      taken.add(cells);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int column = band.firstColumn(); column <= lastColumn(band); column++) {
        grid.set(rows.get(i), column, taken.get(i).get(column - band.firstColumn()));
      }
    }
  }

  private static void itemsShuffled(Grid grid, Anatomy anatomy, Random random) {
    Map<String, List<Row>> groups =
        anatomy.table().rows().stream()
            .filter(row -> row.code() == null && row.labelCell() != null)
            .filter(row -> !row.group().equals(row.key()))
            .collect(Collectors.groupingBy(Row::group));
    groups.values().stream()
        .filter(rows -> !RowDrafter.PART.equals(rows.get(0).group()))
        .forEach(
            rows ->
                permute(
                    grid,
                    bandOf(anatomy, rows.get(0)),
                    rows.stream().map(row -> at(row.labelCell()).row()).toList(),
                    random));
  }

  private static void codesShuffled(Grid grid, Anatomy anatomy, Random random) {
    Map<SheetBand, List<Row>> bands =
        anatomy.table().rows().stream()
            .filter(row -> row.code() != null && row.labelCell() != null)
            .filter(row -> row.group().equals(RowDrafter.CODED))
            .collect(Collectors.groupingBy(row -> bandOf(anatomy, row)));
    bands.forEach(
        (band, rows) ->
            permute(
                grid, band, rows.stream().map(row -> at(row.labelCell()).row()).toList(), random));
  }

  private static void totalMoved(Grid grid, Anatomy anatomy, boolean top) {
    Row total = anatomy.table().row(RowDrafter.TOTAL);
    if (!anatomy.coded() || total == null || total.labelCell() == null) {
      return;
    }
    int from = at(total.labelCell()).row();
    grid.moveRow(from, top ? anatomy.layout().firstRow() : anatomy.layout().endRow() - 1);
  }

  private static void nothingLeftOut(Grid grid, Anatomy anatomy, Random random) {
    for (Row row : anatomy.table().rows()) {
      boolean nothing = row.cells().stream().allMatch(RowRewritings::isNothing);
      boolean item = !row.group().equals(row.key());
      if (nothing && item && row.labelCell() != null && random.nextInt(4) > 0) {
        SheetBand band = bandOf(anatomy, row);
        for (int column = band.firstColumn(); column <= lastColumn(band); column++) {
          grid.set(at(row.labelCell()).row(), column, RawCell.BLANK);
        }
      }
    }
  }

  private static boolean isNothing(Cell cell) {
    return cell == null || cell.value() == null || cell.value().signum() == 0;
  }

  private static void nothingAdded(Grid grid, Anatomy anatomy, Random random) {
    if (anatomy.layout().bands().size() > 1) {
      return;
    }
    Set<String> codes = anatomy.table().coded().stream().map(Row::code).collect(Collectors.toSet());
    List<Row> leaves =
        anatomy.table().coded().stream()
            .filter(row -> row.code().length() == 7 && !codes.contains(added(row)))
            .sorted(Comparator.comparing(row -> -at(row.codeCell()).row()))
            .toList();
    leaves.stream().limit(1).forEach(row -> add(grid, anatomy, row, random));
  }

  private static String added(Row row) {
    return row.code().substring(0, 5) + "77";
  }

  private static void add(Grid grid, Anatomy anatomy, Row like, Random random) {
    int row = at(like.codeCell()).row() + 1;
    grid.insertRow(row);
    SheetBand band = anatomy.layout().bands().get(0);
    List<SheetColumn> codes = band.codes();
    boolean split = CodeRewritings.split(anatomy, like);
    grid.set(row, codes.get(0).index(), split ? added(like).substring(0, 3) : added(like));
    if (split) {
      grid.set(row, codes.get(1).index(), added(like).substring(3, 5));
      grid.set(row, codes.get(2).index(), added(like).substring(5));
    }
    grid.set(row, at(like.labelCell()).column(), "未列明的支出");
    band.values()
        .forEach(
            column ->
                grid.set(
                    row,
                    column.index(),
                    random.nextBoolean() ? RawCell.BLANK : RawCell.number(BigDecimal.ZERO)));
  }

  private static void totalUnnamed(Grid grid, Anatomy anatomy, Random random) {
    Row total = anatomy.table().row(RowDrafter.TOTAL);
    if (anatomy.coded() && total != null && total.labelCell() != null) {
      Position at = at(total.labelCell());
      grid.set(at.row(), at.column(), RawCell.BLANK);
    }
  }

  private static void namesSpaced(Grid grid, Anatomy anatomy, Random random) {
    for (Row row : anatomy.table().rows()) {
      if (row.labelCell() != null) {
        Position at = at(row.labelCell());
        String text = grid.at(at.row(), at.column()).text();
        grid.set(at.row(), at.column(), HeaderRewritings.spaced(text, random));
      }
    }
  }

  private static void itemsRenumbered(Grid grid, Anatomy anatomy, Random random) {
    int style = random.nextInt(4);
    int count = 0;
    for (Row row : anatomy.table().rows()) {
      if (row.labelCell() == null || row.code() != null || row.group().equals(row.key())) {
        continue;
      }
      Position at = at(row.labelCell());
      count++;
      String plain = Labels.item(grid.at(at.row(), at.column()).text());
      String written =
          switch (style) {
            case 0 -> plain;
            case 1 -> count + "." + plain;
            case 2 -> "（" + count + "）" + plain;
            default -> count + "、" + plain;
          };
      grid.set(at.row(), at.column(), written);
    }
  }

  private static List<Integer> lines(Anatomy anatomy) {
    List<Integer> lines = new ArrayList<>();
    for (int column = 0; column < anatomy.sheet().columnCount(); column++) {
      for (int row = anatomy.layout().headerRow(); row < anatomy.layout().firstRow(); row++) {
        if (Said.WORDS.isLineHeader(anatomy.sheet().at(row, column).text())) {
          lines.add(column);
        }
      }
    }
    return lines;
  }

  private static void linesRecounted(Grid grid, Anatomy anatomy, Random random) {
    int by = random.nextInt(60) + 1;
    for (int column : lines(anatomy)) {
      for (int row = anatomy.layout().firstRow(); row < anatomy.layout().endRow(); row++) {
        BigDecimal line = grid.at(row, column).number();
        if (line != null) {
          grid.set(row, column, RawCell.number(line.add(BigDecimal.valueOf(by))));
        }
      }
    }
  }

  private static void linesDropped(Grid grid, Anatomy anatomy, Random random) {
    List<Integer> lines = lines(anatomy);
    for (int i = lines.size() - 1; i >= 0; i--) {
      int column = lines.get(i);
      for (int row = 0; row < anatomy.layout().headerRow(); row++) {
        if (!grid.at(row, column).isBlank()) {
          grid.set(row, column - 1, grid.at(row, column));
        }
      }
      grid.removeColumn(column);
    }
  }
}
