package gongkai.text.input;

import gongkai.report.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What must hold in an explanatory text and in the facts that people fill in for it. The level is
 * that of the gravest failure.
 */
public enum TextRule {
  HEADINGS("FT-0", Level.WARNING, "情况说明应保留各部分的标题，才能与各表核对", Origin.OWN),
  AMOUNT("FT-1", Level.ERROR, "情况说明中的金额、年度和科目名称应与各表一致", Origin.FORM),
  SHARE("FT-2", Level.ERROR, "占比 = 部分 ÷ 全部 × 100%", Origin.FORM),
  RATE("FT-3", Level.ERROR, "完成率 = 决算数 ÷ 预算数；预算为 0 的不写完成率", Origin.FORM),
  CHANGE("FT-4", Level.ERROR, "增减率 = 增减额 ÷ 上年数，上年数为 0 的不写百分比；“增加、减少、大于、小于”应与数相符", Origin.FORM),
  BUDGETS("FT-5", Level.ERROR, "写明的年初预算数 = 各项年初预算数之和", Origin.FORM),
  ENUMERATION("FT-6", Level.INFO, "基本支出按表中不为零的款列示", Origin.FORM),
  RECEPTION("FT-7", Level.ERROR, "外宾接待支出 ≤ 公务接待费", Origin.TEMPLATE),
  OPERATION("FT-8", Level.WARNING, "机关运行经费 = 公用经费合计（行政单位、参公事业单位）", Origin.TEMPLATE),
  PROCUREMENT("FT-9", Level.ERROR, "政府采购支出总额 = 货物 + 工程 + 服务；授予小微企业 ≤ 授予中小企业 ≤ 总额", Origin.TEMPLATE),
  SMALL_FIRMS("FT-10", Level.WARNING, "授予中小企业合同金额 = 货物、工程、服务采购中授予中小企业的合同金额之和", Origin.TEMPLATE),
  VEHICLES("FT-11", Level.ERROR, "车辆总数 = 各类用车之和；公务用车保有量 ≤ 车辆总数", Origin.TEMPLATE),
  EVALUATION("FT-12", Level.ERROR, "绩效自评的资金 = 各项目执行数之和 ≤ 一般公共预算项目支出；每个项目都有自评综述", Origin.TEMPLATE),
  EMPTY_TABLE("FT-14", Level.ERROR, "表中没有数的，情况说明应写明当年没有这项收支", Origin.ORDER),
  REASON("FT-15", Level.WARNING, "决算数与年初预算相差超过 5% 的，应说明主要原因", Origin.OWN),
  UNITS("FT-U", Level.ERROR, "金额后面应写单位，百分比后面应写 %", Origin.OWN),
  RESIDUE("FT-W", Level.INFO, "模板的提示和占位应填写或删去", Origin.OWN),
  INPUT("N-IN", Level.WARNING, "填写的内容应能看懂：金额和数量是数字，选项是给出的词", Origin.OWN),
  STYLE("N-STYLE", Level.WARNING, "“基础信息”里的写法设置应能看懂", Origin.OWN),
  LAST_YEAR("N-PRIOR", Level.INFO, "填写的上年数 = 上年归档的数；没有填的按归档的数补", Origin.OWN),
  INITIAL_BUDGET("N-BUDGET", Level.WARNING, "填写的年初预算数 = 归档的预算；没有填的按归档的数补", Origin.OWN);

  private enum Origin {
    FORM("官方模板"),
    /** As {@link #FORM}, where the template says so. */
    TEMPLATE("官方模板"),
    ORDER("财预〔2016〕143号"),
    OWN("系统约定");

    private final String shown;

    Origin(String shown) {
      this.shown = shown;
    }
  }

  private final String id;
  private final Level level;
  private final String says;
  private final Origin origin;

  TextRule(String id, Level level, String says, Origin origin) {
    this.id = id;
    this.level = level;
    this.says = says;
    this.origin = origin;
  }

  /** The rules that hold for the text of a template whose own rules have these ids. */
  public static List<TextRule> of(Set<String> own) {
    return Arrays.stream(values())
        .filter(rule -> rule.origin != Origin.TEMPLATE || own.contains(rule.id))
        .toList();
  }

  public String id() {
    return id;
  }

  public Level level() {
    return level;
  }

  /** The rule in Chinese. */
  public String says() {
    return says;
  }

  public String source() {
    return origin.shown;
  }
}
