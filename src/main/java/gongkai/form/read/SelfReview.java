package gongkai.form.read;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A 整体支出绩效自评表 or 项目支出绩效自评表 as somebody filled it.
 *
 * @param whole whether it is about the unit as a whole
 * @param sheet name of its sheet
 * @param title its title as printed
 * @param titleCell where that stands, or null
 * @param year the year in its title, or null
 * @param unit the unit of its amounts
 * @param project 项目名称, or null
 * @param basic 基本支出总额, or null
 * @param projects 项目支出总额, or null
 * @param execution the line 预算执行情况, or null when there is none
 * @param total 总分, or null when the form has no such row
 * @param reason 偏差大或目标未完成原因分析, or null when the form has no such cell
 * @param measures 改进措施, or null
 * @param grade 评价等级, or null
 * @param bands the bounds of the grades of 定性 indicators that its notes state, in percent, or null
 */
public record SelfReview(
    boolean whole,
    String sheet,
    String title,
    Cell titleCell,
    Integer year,
    AmountUnit unit,
    Cell project,
    Cell basic,
    Cell projects,
    Execution execution,
    List<Goal> goals,
    Cell total,
    Cell reason,
    Cell measures,
    Cell grade,
    List<BigDecimal> bands) {
  public SelfReview {
    goals = List.copyOf(goals);
  }

  public List<Indicator> indicators() {
    return goals.stream().flatMap(goal -> goal.indicators().stream()).toList();
  }

  /** The name of its project, else its title. */
  public String name() {
    return project == null || project.saysNothing() ? title : project.text();
  }

  /** Whether nobody has filled it yet. */
  public boolean isUntouched() {
    boolean noMoney =
        execution == null
            || Stream.of(execution.budget(), execution.spent())
                .allMatch(cell -> cell == null || cell.saysNothing());
    return noMoney
        && indicators().stream().allMatch(i -> i.actual().saysNothing() && i.score().saysNothing());
  }
}
