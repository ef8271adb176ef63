package gongkai.rule;

import gongkai.report.Level;

/**
 * Something that a template demands of its tables.
 *
 * <p>The kinds are closed: a rule is a structure that can be checked, solved for a blank, turned
 * into a spreadsheet formula and printed, never a program.
 */
public sealed interface Rule permits Identity, Roll, Wording {

  /** What all rules have. */
  Head head();

  default String id() {
    return head().id();
  }

  default Level level() {
    return head().level();
  }

  /**
   * @param id unique in its template
   * @param level how grave a failure is
   * @param table short name of the table that it judges
   * @param text the line's own formula, in Chinese
   * @param scope the line's own scope, in Chinese
   * @param fill what it may fill
   * @param source regulation, official template or observed practice
   */
  record Head(
      String id, Level level, String table, String text, String scope, Fill fill, String source) {}

  /** What a rule may fill when it is blank. */
  enum Fill {
    /** 左: the left side. */
    LEFT,
    /** 双向: either side, when each is one cell. */
    BOTH,
    /** 不补: nothing. */
    NONE
  }
}
