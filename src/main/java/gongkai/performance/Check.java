package gongkai.performance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * The kinds of checks on performance forms; what they are called and how grave they are is data.
 */
public enum Check {
  @JsonProperty("执行率")
  RATE(Kind.REVIEW, "预算数", "执行数"),
  @JsonProperty("执行率得分")
  RATE_SCORE(Kind.REVIEW, "分值"),
  @JsonProperty("无预算")
  NO_BUDGET(Kind.REVIEW),
  @JsonProperty("超预算")
  OVER_BUDGET(Kind.REVIEW),
  @JsonProperty("分值合计")
  WEIGHTS(Kind.REVIEW, "说明"),
  @JsonProperty("目标分值")
  GOAL_WEIGHT(Kind.REVIEW),
  @JsonProperty("得分上限")
  SCORE_CAP(Kind.REVIEW),
  @JsonProperty("正向得分")
  AT_LEAST_SCORE(Kind.REVIEW, "分值", "目标值", "完成值"),
  @JsonProperty("反向得分")
  AT_MOST_SCORE(Kind.REVIEW, "分值", "目标值", "完成值"),
  @JsonProperty("未写方向")
  UNSIGNED_SCORE(Kind.REVIEW, "分值", "目标值", "完成值"),
  @JsonProperty("低于公式")
  SCORE_BELOW(Kind.REVIEW, "分值", "目标值", "完成值"),
  @JsonProperty("定性得分")
  QUALITY_SCORE(Kind.REVIEW),
  @JsonProperty("总分")
  TOTAL(Kind.REVIEW),
  @JsonProperty("偏差原因")
  REASON(Kind.REVIEW, "说明"),
  @JsonProperty("超出目标")
  OVERSHOOT(Kind.REVIEW, "倍数"),
  @JsonProperty("等级")
  GRADE(Kind.REVIEW, "总分"),
  @JsonProperty("计量单位")
  UNIT_WORD(Kind.REVIEW),
  @JsonProperty("照抄目标")
  COPIED_SIGN(Kind.REVIEW, "表", "个数", "说明"),
  @JsonProperty("未填")
  BLANK(Kind.REVIEW, "表", "个数", "说明"),
  @JsonProperty("年度")
  YEAR(Kind.REVIEW),
  @JsonProperty("同一指标")
  SAME_INDICATOR(Kind.REVIEW, "指标", "说明"),
  @JsonProperty("整体执行数")
  WHOLE_SPENT(Kind.REVIEW),
  @JsonProperty("基本支出总额")
  BASIC_TOTAL(Kind.REVIEW),
  @JsonProperty("项目支出总额")
  PROJECT_TOTAL(Kind.REVIEW),
  @JsonProperty("整体构成")
  PARTS(Kind.REVIEW),
  @JsonProperty("项目执行数过大")
  PROJECTS_OVER(Kind.REVIEW),
  @JsonProperty("项目未全部自评")
  PROJECTS_UNDER(Kind.REVIEW),
  @JsonProperty("由人判定")
  BY_HAND(Kind.REVIEW, "表", "个数", "说明"),
  @JsonProperty("执行率分值")
  RATE_WEIGHT(Kind.REVIEW),

  @JsonProperty("收入构成")
  INCOME_SUM(Kind.GOALS),
  @JsonProperty("支出构成")
  OUTLAY_SUM(Kind.GOALS),
  @JsonProperty("收支相等")
  BALANCE(Kind.GOALS),
  @JsonProperty("占比")
  SHARE(Kind.GOALS, "说明"),
  @JsonProperty("与收支总表")
  WHOLE_BUDGET(Kind.GOALS),
  @JsonProperty("人员类")
  PEOPLE(Kind.GOALS),
  @JsonProperty("运转类")
  RUNNING(Kind.GOALS, "说明"),
  @JsonProperty("特定目标类")
  SPECIAL(Kind.GOALS, "说明"),
  @JsonProperty("项目清单")
  LISTED(Kind.GOALS, "项目", "说明"),
  @JsonProperty("资金来源")
  SOURCES(Kind.GOALS),
  @JsonProperty("来源与当年预算")
  SOURCE_BUDGET(Kind.GOALS),
  @JsonProperty("支出明细")
  DETAIL(Kind.GOALS),
  @JsonProperty("测算依据")
  GROUNDS(Kind.GOALS),
  @JsonProperty("项目采购")
  PURCHASE(Kind.GOALS),
  @JsonProperty("与项目支出表")
  PROJECT_TABLE(Kind.GOALS, "项目", "说明"),
  @JsonProperty("同一目标")
  SAME_GOAL(Kind.GOALS, "指标", "说明");

  private static final Set<String> COMMON = Set.of("位置", "实际", "应为");
  private final Kind kind;
  private final Set<String> own;

  Check(Kind kind, String... own) {
    this.kind = kind;
    this.own = Set.of(own);
  }

  /** The forms that it judges. */
  public Kind kind() {
    return kind;
  }

  /** Whether its message may mention this slot. */
  boolean offers(String slot) {
    return COMMON.contains(slot) || own.contains(slot);
  }
}
