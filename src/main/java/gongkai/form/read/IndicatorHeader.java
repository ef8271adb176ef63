package gongkai.form.read;

import gongkai.form.words.FormWords;
import gongkai.form.words.IndicatorColumn;
import gongkai.form.words.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The header of an indicator table; one or two rows of it.
 *
 * @param row its first row
 * @param lastRow its last row
 */
record IndicatorHeader(int row, int lastRow, List<Head> heads) {

  /**
   * A column of it.
   *
   * @param text its own words, e.g. 2024年 below 指标值
   */
  record Head(IndicatorColumn means, int column, String text) {}

  /** The header that begins in this row, or null. */
  static IndicatorHeader in(FormGrid grid, int row, FormWords words) {
    List<Region> regions = grid.regions(row);
    int last = row;
    for (Region region : regions) {
      IndicatorColumn means = WordList.meaning(words.columns(), region.bare());
      if (means == IndicatorColumn.THIRD || means == IndicatorColumn.SECOND) {
        last = Math.max(last, Math.min(region.lastRow(), row + 1));
      }
    }
    List<Head> heads = new ArrayList<>();
    for (Region region : regions) {
      IndicatorColumn means = WordList.meaning(words.columns(), region.bare());
      if (means != null) {
        addHeads(heads, grid, region, means, last, words);
      }
    }
    var header = new IndicatorHeader(row, last, List.copyOf(heads));
    return header.isComplete() ? header : null;
  }

  private static void addHeads(
      List<Head> heads,
      FormGrid grid,
      Region region,
      IndicatorColumn means,
      int last,
      FormWords words) {
    if (region.lastRow() >= last) {
      heads.add(new Head(means, region.column(), region.text()));
      return;
    }
    for (int column = region.column(); column <= region.lastColumn(); column++) {
      Region below = grid.at(last, column);
      IndicatorColumn own = WordList.meaning(words.columns(), below.bare());
      heads.add(new Head(own == null ? means : own, below.column(), below.text()));
      column = below.lastColumn();
    }
  }

  private boolean isComplete() {
    Set<IndicatorColumn> has = EnumSet.noneOf(IndicatorColumn.class);
    heads.forEach(head -> has.add(head.means()));
    return has.contains(nameColumn(has)) && has.contains(IndicatorColumn.TARGET);
  }

  private static IndicatorColumn nameColumn(Set<IndicatorColumn> has) {
    return has.contains(IndicatorColumn.THIRD) ? IndicatorColumn.THIRD : IndicatorColumn.SECOND;
  }

  /** The column that names an indicator. */
  int nameColumn() {
    int third = column(IndicatorColumn.THIRD);
    return third >= 0 ? third : column(IndicatorColumn.SECOND);
  }

  /** The column of this meaning, or -1. */
  int column(IndicatorColumn means) {
    return heads.stream()
        .filter(head -> head.means() == means)
        .mapToInt(Head::column)
        .findFirst()
        .orElse(-1);
  }

  List<Head> all(IndicatorColumn means) {
    return heads.stream().filter(head -> head.means() == means).toList();
  }

  /** Whether results are scored under it, so that it heads a 自评表. */
  boolean scored() {
    return column(IndicatorColumn.SCORE) >= 0 && column(IndicatorColumn.ACTUAL) >= 0;
  }
}
