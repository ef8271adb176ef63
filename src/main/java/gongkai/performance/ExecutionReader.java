package gongkai.performance;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the line 预算执行情况 above the indicators of a form. */
final class ExecutionReader {
  private final Grid grid;
  private final FormWords words;

  ExecutionReader(Grid grid, FormWords words) {
    this.grid = grid;
    this.words = words;
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
    return columns;
  }

  private Execution line(Map<ExecutionColumn, Region> columns, int header, int row) {
    Entry budget = entry(columns, ExecutionColumn.BUDGET, row, "预算数");
    Entry initial = entry(columns, ExecutionColumn.INITIAL, row, "年初预算数");
    if (budget == null || (budget.isBlank() && initial != null && !initial.isBlank())) {
      budget = initial;
    }
    Entry label = label(columns, header, row);
    BigDecimal labelWeight = label == null ? null : Weights.in(label.text());
    Region score = columns.get(ExecutionColumn.SCORE);
    return new Execution(
        budget,
        entry(columns, ExecutionColumn.SPENT, row, "执行数"),
        entry(columns, ExecutionColumn.RATE, row, "执行率"),
        entry(columns, ExecutionColumn.SCORE, row, "预算执行得分"),
        weight(entry(columns, ExecutionColumn.WEIGHT, row, "分值"), score, labelWeight),
        labelWeight == null ? null : label,
        labelWeight);
  }

  private static BigDecimal weight(Entry column, Region score, BigDecimal labelWeight) {
    if (column != null && column.number() != null) {
      return column.number();
    }
    BigDecimal header = score == null ? null : Weights.in(score.text());
    return header == null ? labelWeight : header;
  }

  private Entry entry(
      Map<ExecutionColumn, Region> columns, ExecutionColumn column, int row, String label) {
    Region head = columns.get(column);
    return head == null ? null : grid.entry(row, head.column(), label);
  }

  /** The name of the block or line, left of its numbers; the one with a weight if there is. */
  private Entry label(Map<ExecutionColumn, Region> columns, int header, int row) {
    int first = columns.values().stream().mapToInt(Region::column).min().orElse(0);
    for (int at : List.of(header, row)) {
      for (int column = 0; column < first; column++) {
        Region region = grid.at(at, column);
        if (Weights.in(region.text()) != null) {
          return grid.entry(at, column, "预算执行情况");
        }
        column = region.lastColumn();
      }
    }
    return null;
  }
}
