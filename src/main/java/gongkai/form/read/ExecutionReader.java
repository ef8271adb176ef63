package gongkai.form.read;

import gongkai.form.words.ExecutionColumn;
import gongkai.form.words.FormWords;
import gongkai.form.words.WordList;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the line 预算执行情况 above the indicators of a form. */
final class ExecutionReader {
  private static final String NAME = "预算执行情况";
  private final FormGrid grid;
  private final FormWords words;
  private final AmountUnit unit;

  /**
   * @param unit of its amounts
   */
  ExecutionReader(FormGrid grid, FormWords words, AmountUnit unit) {
    this.grid = grid;
    this.words = words;
    this.unit = unit;
  }

  /** The line, or null when the form has none before this row. */
  Execution read(int before) {
    for (int row = grid.first(); row < before; row++) {
      Map<ExecutionColumn, Region> columns = columns(row);
      boolean budget =
          columns.containsKey(ExecutionColumn.BUDGET)
              || columns.containsKey(ExecutionColumn.INITIAL);
      if (budget && columns.containsKey(ExecutionColumn.SPENT)) {
        int last = columns.values().stream().mapToInt(Region::lastRow).max().orElse(row);
        return last + 1 < before ? line(columns, row, last + 1) : null;
      }
    }
    return null;
  }

  private Map<ExecutionColumn, Region> columns(int row) {
    var columns = new EnumMap<ExecutionColumn, Region>(ExecutionColumn.class);
    for (Region region : grid.regions(row)) {
      ExecutionColumn means = WordList.meaning(words.execution(), region.bare());
      if (means != null) {
        columns.putIfAbsent(means, region);
      }
    }
    takeDividend(columns, grid.regions(row));
    return columns;
  }

  /** Under whatever name, 预算数 and 执行数 stand left of 执行率 where one of them is known. */
  private static void takeDividend(Map<ExecutionColumn, Region> columns, List<Region> header) {
    int rate = header.indexOf(columns.get(ExecutionColumn.RATE));
    if (rate > 2) {
      take(columns, header.get(rate - 1), ExecutionColumn.SPENT, ExecutionColumn.BUDGET);
      take(columns, header.get(rate - 2), ExecutionColumn.BUDGET, ExecutionColumn.SPENT);
    }
  }

  private static void take(
      Map<ExecutionColumn, Region> columns,
      Region region,
      ExecutionColumn as,
      ExecutionColumn known) {
    if (columns.containsKey(known) && !columns.containsValue(region)) {
      columns.putIfAbsent(as, region);
    }
  }

  private Execution line(Map<ExecutionColumn, Region> columns, int header, int row) {
    Cell budget = amount(columns, ExecutionColumn.BUDGET, row, "预算数");
    Cell initial = amount(columns, ExecutionColumn.INITIAL, row, "年初预算数");
    if (budget == null || (budget.isBlank() && initial != null && !initial.isBlank())) {
      budget = initial;
    }
    Region score = columns.get(ExecutionColumn.SCORE);
    Cell label = label(columns, header, row);
    Cell weight = weight(columns.get(ExecutionColumn.WEIGHT), score, row);
    return new Execution(
        initial,
        budget,
        amount(columns, ExecutionColumn.SPENT, row, "执行数"),
        cell(columns, ExecutionColumn.RATE, row, "执行率"),
        score == null ? null : grid.points(row, score.column(), "预算执行 · 得分"),
        weight == null ? label : weight,
        weight == null ? null : label);
  }

  private Cell weight(Region column, Region score, int row) {
    Cell own = column == null ? null : grid.points(row, column.column(), "预算执行 · 分值");
    if (own != null && own.value() != null) {
      return own;
    }
    BigDecimal points = score == null ? null : Weights.in(score.text());
    return points == null ? null : grid.cell(score, "预算执行 · 分值", points);
  }

  private Cell amount(
      Map<ExecutionColumn, Region> columns, ExecutionColumn column, int row, String label) {
    Region head = columns.get(column);
    return head == null ? null : grid.amount(row, head.column(), label, unit);
  }

  private Cell cell(
      Map<ExecutionColumn, Region> columns, ExecutionColumn column, int row, String label) {
    Region head = columns.get(column);
    return head == null ? null : grid.cell(row, head.column(), label);
  }

  /** The name of the block or line, left of its numbers, if it says a weight. */
  private Cell label(Map<ExecutionColumn, Region> columns, int header, int row) {
    int first = columns.values().stream().mapToInt(Region::column).min().orElse(0);
    for (int at : List.of(header, row)) {
      for (int column = 0; column < first; column++) {
        Region region = grid.at(at, column);
        BigDecimal points = Weights.in(region.text());
        if (points != null) {
          return grid.cell(region, NAME, points);
        }
        column = region.lastColumn();
      }
    }
    return null;
  }
}
