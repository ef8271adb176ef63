package gongkai.access.unit;

import java.util.List;

/**
 * A list of units as somebody wrote it.
 *
 * @param lines its rows that carry a code
 * @param problems what is wrong with rows; while there is one, the list cannot be used
 * @param ignored headings of columns that mean nothing to us
 */
public record UnitList(List<Line> lines, List<RowProblem> problems, List<String> ignored) {
  public UnitList {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    ignored = List.copyOf(ignored);
  }

  /**
   * @param row its number as Excel shows it
   */
  public record Line(int row, BudgetUnit unit) {}
}
