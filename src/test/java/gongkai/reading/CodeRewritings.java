package gongkai.reading;

import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.reading.header.SheetColumn;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same account codes in other writing. */
final class CodeRewritings {
  private CodeRewritings() {}

  /** How the digits of one code are written into its cells. */
  private interface Writing {
    void write(Grid grid, Position at, String code, Random random);
  }

  /** The same for forms that have a column a level. */
  private interface Spreading {
    void write(Grid grid, int row, List<SheetColumn> columns, String code);
  }

  static List<Rewriting> all() {
    return List.of(
        whole("codes are text", (grid, at, code, random) -> put(grid, at, code)),
        whole("codes are numbers with decimals", CodeRewritings::decimal),
        whole(
            "codes are text with decimals", (grid, at, code, random) -> put(grid, at, code + ".0")),
        whole("codes are broken over lines", CodeRewritings::wrapped),
        whole("codes have an apostrophe", (grid, at, code, random) -> put(grid, at, "'" + code)),
        whole("codes are full-width", (grid, at, code, random) -> put(grid, at, wide(code))),
        whole(
            "codes end in blanks",
            (grid, at, code, random) -> put(grid, at, " " + code + "\u00a0")),
        spread(
            "codes are split over cells as text",
            (grid, row, columns, code) -> split(grid, row, columns, code, false)),
        spread(
            "codes are split over cells as numbers",
            (grid, row, columns, code) -> split(grid, row, columns, code, true)),
        spread("codes grow from cell to cell", CodeRewritings::growing),
        spread("codes stand in the column of their level", CodeRewritings::byLevel));
  }

  private static Rewriting whole(String name, Writing writing) {
    return ofSheets(
        name,
        (grid, anatomy, random) -> {
          for (Row row : coded(anatomy)) {
            if (!split(anatomy, row)) {
              writing.write(grid, RowRewritings.at(row.codeCell()), row.code(), random);
            }
          }
        });
  }

  /** For forms with one column a level; the digits that a form lacks columns for stay together. */
  private static Rewriting spread(String name, Spreading writing) {
    return ofSheets(
        name,
        (grid, anatomy, random) -> {
          for (Row row : coded(anatomy)) {
            if (levels(anatomy) * 2 + 1 >= row.code().length() && levels(anatomy) > 1) {
              int line = RowRewritings.at(row.codeCell()).row();
              List<SheetColumn> codes = anatomy.layout().bands().get(0).codes();
              codes.forEach(column -> grid.set(line, column.index(), RawCell.BLANK));
              writing.write(grid, line, codes, row.code());
            }
          }
        });
  }

  private static List<Row> coded(Anatomy anatomy) {
    return anatomy.table().coded().stream()
        .filter(row -> row.code().matches("\\d{3}(\\d{2}){0,2}"))
        .toList();
  }

  private static int levels(Anatomy anatomy) {
    return anatomy.layout().bands().get(0).codes().size();
  }

  /** Whether the form already gives each level a cell of its own. */
  static boolean split(Anatomy anatomy, Row row) {
    Position at = RowRewritings.at(row.codeCell());
    return levels(anatomy) > 1
        && !anatomy.sheet().at(at.row(), at.column()).text().equals(row.code());
  }

  private static void put(Grid grid, Position at, String text) {
    grid.set(at.row(), at.column(), text);
  }

  private static void decimal(Grid grid, Position at, String code, Random random) {
    grid.set(at.row(), at.column(), RawCell.number(new BigDecimal(code + ".0")));
  }

  private static void wrapped(Grid grid, Position at, String code, Random random) {
    int cut = 1 + random.nextInt(code.length() - 1);
    String gap = random.nextBoolean() ? "\n" : " ";
    put(grid, at, code.substring(0, cut) + gap + code.substring(cut));
  }

  private static String wide(String code) {
    var wide = new StringBuilder();
    code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    return wide.toString();
  }

  private static List<String> parts(String code) {
    List<String> parts = new ArrayList<>();
    parts.add(code.substring(0, 3));
    for (int i = 3; i < code.length(); i += 2) {
      parts.add(code.substring(i, i + 2));
    }
    return parts;
  }

  private static void split(
      Grid grid, int row, List<SheetColumn> columns, String code, boolean numbers) {
    List<String> parts = parts(code);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      RawCell cell =
          numbers ? RawCell.number(new BigDecimal(part).setScale(1)) : RawCell.text(part);
      grid.set(row, columns.get(i).index(), cell);
    }
  }

  private static void growing(Grid grid, int row, List<SheetColumn> columns, String code) {
    for (int i = 0; i < parts(code).size(); i++) {
      grid.set(row, columns.get(i).index(), code.substring(0, 3 + 2 * i));
    }
  }

  private static void byLevel(Grid grid, int row, List<SheetColumn> columns, String code) {
    grid.set(row, columns.get(parts(code).size() - 1).index(), code);
  }
}
