package gongkai.reading;

import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.table.Cell;
import gongkai.table.RawCell;
import gongkai.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The same table in the form of another place. */
final class FormRewritings {
  private static final List<String> RECORD =
      List.of("合计", "因公出国", "公务用车小计", "公务用车购置费", "公务用车运行费", "公务接待费");

  private FormRewritings() {}

  static List<Rewriting> all() {
    return List.of(
        ofSheets("economic accounts stand in two bands", (g, a, r) -> economic(g, a, 2)),
        ofSheets("economic accounts stand in one band", (g, a, r) -> economic(g, a, 1)),
        ofSheets(
            "three public expenses: budget and outturn side by side", FormRewritings::sideBySide),
        ofSheets("three public expenses: reception before cars", FormRewritings::receptionFirst));
  }

  /** Lays the body out anew below the header that it needs. */
  private static void relay(Grid grid, Anatomy anatomy, List<List<String>> header) {
    for (int row = anatomy.layout().endRow() - 1; row >= anatomy.layout().headerRow(); row--) {
      grid.removeRow(row);
    }
    int at = anatomy.layout().headerRow();
    for (List<String> line : header) {
      grid.insertRow(at);
      for (int column = 0; column < line.size(); column++) {
        while (grid.columnCount() <= column) {
          grid.insertColumn(grid.columnCount());
        }
        grid.set(at, column, line.get(column));
      }
      at++;
    }
  }

  private static void economic(Grid grid, Anatomy anatomy, int bands) {
    boolean meant = anatomy.layout().bands().size() == 3 && anatomy.table().columns().size() == 1;
    if (!meant || !anatomy.sheet().merges().isEmpty()) {
      return;
    }
    List<String> head = List.of("经济分类科目编码", "科目名称", "决算数");
    List<String> header = new ArrayList<>();
    for (int i = 0; i < bands; i++) {
      header.addAll(head);
    }
    Predicate<Row> personal = row -> row.key().matches("(301|303|人员).*");
    List<Row> left = anatomy.table().rows().stream().filter(personal).toList();
    List<Row> right = anatomy.table().rows().stream().filter(personal.negate()).toList();
    relay(grid, anatomy, List.of(header));
    int first = anatomy.layout().headerRow() + 1;
    put(grid, first, 0, left);
    put(grid, bands == 1 ? first + left.size() : first, bands == 1 ? 0 : 3, right);
  }

  private static void put(Grid grid, int first, int column, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      while (grid.rowCount() <= first + i || !ours(grid, first + i, column)) {
        grid.insertRow(first + i);
      }
      boolean total = row.code() == null;
      grid.set(first + i, column, total ? row.label() : row.code());
      grid.set(first + i, column + 1, total ? "" : row.label());
      Cell cell = row.cells().get(0);
      grid.set(first + i, column + 2, cell == null ? RawCell.BLANK : cell.raw());
    }
  }

  /** Whether this row is free for a row of the table and neither a note nor a signature. */
  private static boolean ours(Grid grid, int row, int column) {
    String start = grid.at(row, 0).text();
    boolean below = start.length() > 16 || Said.WORDS.isSignature(start);
    return !below && grid.at(row, column).isBlank();
  }

  private static Map<String, RawCell> record(Anatomy anatomy) {
    Map<String, RawCell> values = new TreeMap<>();
    for (Row row : anatomy.table().rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        values.put(anatomy.table().columns().get(i).name(), row.cells().get(i).raw());
      }
    }
    return values;
  }

  private static boolean isRecord(Anatomy anatomy) {
    return anatomy.table().hasColumn("决算数.因公出国") && anatomy.sheet().merges().isEmpty();
  }

  private static void sideBySide(Grid grid, Anatomy anatomy, Random random) {
    if (!isRecord(anatomy)) {
      return;
    }
    Map<String, RawCell> values = record(anatomy);
    relay(
        grid,
        anatomy,
        List.of(
            List.of("财政拨款“三公”经费"),
            List.of("合计", "", "因公出国（境）费", "", "公务用车购置及运行维护费", "", "", "", "", "", "公务接待费", ""),
            List.of("", "", "", "", "小计", "", "公务用车购置费", "", "公务用车运行维护费", "", "", ""),
            pairs("预算数", "决算数"),
            pairs("", "")));
    int top = anatomy.layout().headerRow();
    grid.merge(top, 0, top, 11);
    for (int column : new int[] {0, 2, 10}) {
      grid.merge(top + 1, column, top + 2, column + 1);
    }
    grid.merge(top + 1, 4, top + 1, 9);
    for (int column : new int[] {4, 6, 8}) {
      grid.merge(top + 2, column, top + 2, column + 1);
    }
    for (int i = 0; i < RECORD.size(); i++) {
      grid.set(top + 4, 2 * i, values.get("预算数." + RECORD.get(i)));
      grid.set(top + 4, 2 * i + 1, values.get("决算数." + RECORD.get(i)));
    }
  }

  private static List<String> pairs(String one, String other) {
    List<String> words = new ArrayList<>();
    RECORD.forEach(
        name -> {
          words.add(one);
          words.add(other);
        });
    return words;
  }

  private static void receptionFirst(Grid grid, Anatomy anatomy, Random random) {
    if (!isRecord(anatomy)) {
      return;
    }
    Map<String, RawCell> values = record(anatomy);
    relay(
        grid,
        anatomy,
        List.of(
            List.of("预算数", "", "", "", "", "", "决算数", "", "", "", "", ""),
            twice("合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "", ""),
            twice("", "", "", "小计", "购置费", "运行费"),
            twice("", "", "", "", "", "")));
    int top = anatomy.layout().headerRow();
    List<String> order = List.of("合计", "因公出国", "公务接待费", "公务用车小计", "公务用车购置费", "公务用车运行费");
    for (int i = 0; i < order.size(); i++) {
      grid.set(top + 3, i, values.get("预算数." + order.get(i)));
      grid.set(top + 3, 6 + i, values.get("决算数." + order.get(i)));
    }
  }

  private static List<String> twice(String... words) {
    List<String> both = new ArrayList<>(List.of(words));
    both.addAll(List.of(words));
    return both;
  }
}
