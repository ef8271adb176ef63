package gongkai.form.judge;

import gongkai.template.Check;
import java.util.Set;

/** What is demanded of performance forms and is no sum: targets, grades, reasons, quotients. */
public enum FormCheck implements Check {
  RATE("执行率", "执行率 = 执行数（B）÷ 预算数（A）", Of.REVIEW, "预算数", "执行数"),
  RATE_SCORE("执行率得分", "预算执行得分 = 分值 × 执行率，执行率超过100%的按满分", Of.REVIEW, "分值"),
  NO_BUDGET("无预算", "预算数为0的，不计算执行率和得分", Of.REVIEW),
  AT_LEAST_SCORE("正向得分", "正向指标（目标值为≥X）得分 ≤ 分值 × 完成值（B）÷ 目标值（A），满分为止", Of.REVIEW, Of.FORMULA),
  AT_MOST_SCORE("反向得分", "反向指标（目标值为≤X）得分 ≤ 分值 × 目标值（A）÷ 完成值（B），满分为止", Of.REVIEW, Of.FORMULA),
  UNSIGNED_SCORE("未写方向", "目标值没有写≥或≤的，按正向指标计算得分", Of.REVIEW, Of.FORMULA),
  SCORE_BELOW("低于公式", "定量指标得分 ≥ 按公式计算的得分", Of.REVIEW, Of.FORMULA),
  QUALITY_SCORE("定性得分", "定性指标达成预期的，得分在最高一档之内", Of.REVIEW),
  REASON("偏差原因", "有扣分的，“偏差大或目标未完成原因分析”不得空白", Of.REVIEW, "说明"),
  OVERSHOOT("超出目标", "完成值没有远远超过目标值", Of.REVIEW, Of.LISTED),
  GRADE("等级", "评价等级与总分一致", Of.REVIEW, "总分"),
  UNIT_WORD("计量单位", "目标值与完成值的计量单位一致", Of.REVIEW),
  COPIED_SIGN("照抄目标", "实际完成值填实际数，不带“≥”“≤”", Of.REVIEW, Of.LISTED),
  BLANK("未填", "应填的完成值、得分、预算数、执行数不空白", Of.REVIEW, Of.LISTED),
  YEAR("年度", "自评表的年度与本套表一致", Of.REVIEW),
  SAME_INDICATOR("同一指标", "整体自评表与项目自评表的同一指标，目标值、完成值和计量单位一致", Of.REVIEW, Of.AGREEMENT),
  BY_HAND("由人判定", "不能按公式判断的得分由人判定", Of.REVIEW, Of.LISTED),

  SHARE("占比", "占比 = 当年金额 ÷ 合计", Of.GOALS, "说明"),
  LISTED("项目清单", "整体目标表列的项目各有项目目标表，类别一致", Of.GOALS, "项目", "说明"),
  SAME_GOAL("同一目标", "整体目标表与项目目标表的同一指标，指标值和计量单位一致", Of.GOALS, Of.AGREEMENT);

  /** Lines about 自评表 write this as their scope, and those about 绩效目标表 the other. */
  static final String REVIEW = Of.REVIEW;

  static final String GOALS = Of.GOALS;
  private final String word;
  private final String says;
  private final String scope;
  private final Set<String> slots;

  /** What forms are called as a scope, and slots that several checks offer. */
  private static final class Of {
    private static final String REVIEW = "自评";
    private static final String GOALS = "目标";
    static final String[] FORMULA = {"分值", "目标值", "完成值"};
    static final String[] LISTED = {"表", "个数", "说明"};
    static final String[] AGREEMENT = {"指标", "说明"};
  }

  FormCheck(String word, String says, String scope, String... slots) {
    this.word = word;
    this.says = says;
    this.scope = scope;
    this.slots = Set.of(slots);
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String says() {
    return says;
  }

  @Override
  public String scope() {
    return scope;
  }

  @Override
  public Set<String> slots() {
    return slots;
  }
}
