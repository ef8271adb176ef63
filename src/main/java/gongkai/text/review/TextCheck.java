package gongkai.text.review;

import gongkai.template.Check;
import java.util.Set;

/** What is demanded of an explanatory text that people wrote themselves. */
public enum TextCheck implements Check {
  HEADINGS("部分标题", "情况说明应保留各部分的标题，才能与各表核对", "情况说明里没有认出“{标题}”这样的标题，只核对了不看标题的部分；请保留各部分的标题", "标题"),
  QUOTED("引用一致", "情况说明中的金额和数量应与各表、填报的数一致", "{位置}：{出处}是 {应为}，请改成一致", "出处"),
  NAMES("科目名称一致", "情况说明中的科目和项目名称应与各表一致", "{位置}：表中是“{名称}”，请核对名称", "名称"),
  SHARE("占比", "占比 = 部分 ÷ 全部 × 100%", "{位置}：{算式} 应为 {应为}，请改正", "算式"),
  RATE("完成率", "完成率 = 决算数 ÷ 预算数；预算为 0 的不写完成率", "{位置}：{算式} 应为 {应为}，请改正", "算式"),
  CHANGE(
      "增减相符",
      "增减额 = 本年数 − 上年数，增减率 = 增减额 ÷ 上年数，上年数为 0 的不写百分比；“增加、减少、大于、小于”应与数相符",
      "{位置}：{算式} 应为 {应为}，请改正",
      "算式"),
  SUM("各项之和", "写明的总数 = 各项之和", "{位置}：各项相加是 {应为}，请改成一致"),
  LISTED("列示科目", "基本支出按表中不为零的款列示", "{位置}：{怎样}科目，请按表中不为零的款列示", "怎样"),
  EVALUATED("自评资金", "绩效自评的资金 = 各项目执行数之和；每个项目都有自评综述", "{位置}：{个数} 个项目的执行数相加是 {应为}，请改成一致", "个数"),
  SAME("前后一致", "同一个数在情况说明各处应一致", "{位置}：前面说的是 {应为}，请改成一致"),
  EMPTY("说明没有", "表中没有数的，情况说明应写明当年没有这项收支", "{位置}：“{表}”没有数，请写明当年没有这项收支", "表"),
  REASON("说明原因", "决算数与年初预算相差超过 5% 的，应说明主要原因", "{位置}：与年初预算相差超过 5%，请说明主要原因"),
  YEARS("年度", "情况说明中的年度应与填报年度相符", "{位置}：年度应是 {年度}，请改正", "年度"),
  UNITS("单位和符号", "金额后面应写单位，百分比后面应写 %，数字不应漏写", "{位置}：{怎样}", "怎样"),
  RESIDUE("模板残留", "模板的提示和占位应填写或删去", "{位置}：模板的提示或占位没有改掉，请填写或删去"),
  CUT("句子完整", "句子应写完整", "{位置}：这句话没有写完，请补全或删去"),
  MARKS("标点", "标点不应重复", "{位置}：标点重复，请删去多余的"),
  PAIRS("引号和括号", "引号、括号、书名号应成对", "{位置}：{符号}不成对，请补上或删去", "符号"),
  NUMBERING("序号", "序号应连续", "{位置}：前面的序号是 {前面}，请核对", "前面"),
  SCOPE("单位和部门", "单位的材料不应写成部门，部门的不应写成单位", "{位置}：这里写的是“{写的}”，这份是{口径}的材料，请核对", "写的", "口径"),
  SECTIONS("部分齐全", "情况说明的各部分应齐全", "情况说明缺少{标题}，请补上", "标题"),
  PRIVATE("个人信息", "不应公开个人的电话和证件号码", "{位置}：像是个人的电话或证件号码，请核对是否应当公开");

  /** What a line of {@code rules.txt} about a text writes as its scope. */
  public static final String ABOUT = "情况说明";

  private final String word;
  private final String says;
  private final String message;
  private final Set<String> slots;

  TextCheck(String word, String says, String message, String... slots) {
    this.word = word;
    this.says = says;
    this.message = message;
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
    return ABOUT;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public Set<String> slots() {
    return slots;
  }
}
