package gongkai.workbook.formula;

import gongkai.table.Abandoned;

/** Counts the work of computing formulas, and ends it when it is too much. */
public final class Effort {
  private long left;

  /**
   * @param steps how many may be taken; a step is a cell that is looked at
   */
  Effort(long steps) {
    left = steps;
  }

  /** Takes some steps; throws {@link Spent} when there are not so many left. */
  void take(int steps) {
    Abandoned.check();
    left -= steps;
    if (left < 0) {
      throw new Spent();
    }
  }

  /** No step is left. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Spent() {
      super("No effort left", null, false, false);
    }
  }
}
