package gongkai.form.read;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import java.util.List;

/**
 * A 整体支出绩效目标表 or 项目支出绩效目标表 as somebody filled it.
 *
 * @param whole whether it is about the unit as a whole
 * @param unit the unit of its amounts
 * @param project 项目名称, or null
 * @param code 项目编码, or null
 * @param category 支出项目类别, or null
 * @param wholeBudget 项目总预算, or null
 * @param budget 项目当年预算, or null
 * @param income the rows of 收入构成
 * @param outlay the rows of 支出构成
 * @param listed the projects that a form about the whole lists
 * @param sources the rows of 项目资金来源
 * @param details the rows of 项目支出明细测算
 * @param purchases the rows of 项目采购
 * @param blocks the indicators, goal by goal
 */
public record GoalForm(
    boolean whole,
    String sheet,
    String title,
    AmountUnit unit,
    Cell project,
    Cell code,
    Cell category,
    Cell wholeBudget,
    Cell budget,
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
  public record FundRow(String label, boolean sum, boolean part, List<Cell> amounts, Cell share) {

    public Cell amount() {
      return amounts.get(0);
    }
  }

  /**
   * A project in the list of a form about the whole.
   *
   * @param category its 支出项目类别, or null
   * @param whole its 项目总预算, or null
   */
  public record ListedProject(Cell name, Cell category, Cell whole, Cell current) {}

  /**
   * A row of 支出明细 or 项目采购.
   *
   * @param sum whether it is the sum of the others
   * @param grounds 测算依据, or null
   */
  public record DetailRow(String label, boolean sum, Cell amount, Cell grounds) {}

  /**
   * The indicators of one goal.
   *
   * @param longTerm whether it is a 长期 goal
   */
  public record TargetBlock(boolean longTerm, List<Target> targets) {}

  /**
   * An indicator of a goal.
   *
   * @param values its targets: this year's first, then the years before
   */
  public record Target(String name, String second, Cell nameCell, List<Cell> values) {}

  /** The project's name as people write it, else the title. */
  public String name() {
    return project == null || project.saysNothing() ? title : project.text();
  }
}
