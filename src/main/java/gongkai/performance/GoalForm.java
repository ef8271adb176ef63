package gongkai.performance;

import gongkai.table.AmountUnit;
import java.util.List;

/**
 * A 整体支出绩效目标表 or 项目支出绩效目标表 as somebody filled it.
 *
 * @param whole whether it is about the unit as a whole
 * @param unit the unit of its amounts, or null when it does not say
 * @param project 项目名称, or null
 * @param code 项目编码, or null
 * @param category 支出项目类别, or null
 * @param budget 项目当年预算, or null
 * @param income the rows of 收入构成
 * @param outlay the rows of 支出构成
 * @param listed the projects that a form about the whole lists
 * @param sources the rows of 项目资金来源
 * @param details the rows of 项目支出明细测算
 * @param purchases the rows of 项目采购
 * @param blocks the indicators, goal by goal
 */
record GoalForm(
    boolean whole,
    String sheet,
    String title,
    AmountUnit unit,
    Entry project,
    Entry code,
    Entry category,
    Entry budget,
    List<FundRow> income,
    List<FundRow> outlay,
    List<ListedProject> listed,
    List<FundRow> sources,
    List<DetailRow> details,
    List<DetailRow> purchases,
    List<TargetBlock> blocks) {

  /**
   * A row of a money table.
   *
   * @param sum whether it is the sum of the others
   * @param part whether it is part of the row above it (其中)
   * @param amounts its amounts: this year first, then the other years as they stand
   * @param share 占比, or null
   */
  record FundRow(String label, boolean sum, boolean part, List<Entry> amounts, Entry share) {

    Entry amount() {
      return amounts.get(0);
    }
  }

  /** A project in the list of a form about the whole. */
  record ListedProject(Entry name, Entry category, Entry current) {}

  /**
   * A row of 支出明细 or 项目采购.
   *
   * @param grounds 测算依据, or null
   */
  record DetailRow(String label, Entry amount, Entry grounds) {}

  /**
   * The indicators of one goal.
   *
   * @param longTerm whether it is a 长期 goal
   */
  record TargetBlock(boolean longTerm, List<Target> targets) {}

  /**
   * An indicator of a goal.
   *
   * @param values its targets: this year's first, then the years before
   */
  record Target(String name, String second, Entry nameEntry, List<Entry> values) {}

  /** The projects' name as people write it, else the title. */
  String name() {
    return project == null || project.isBlank() ? title : project.text();
  }
}
