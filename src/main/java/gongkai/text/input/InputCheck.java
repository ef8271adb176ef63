package gongkai.text.input;

import gongkai.template.Check;
import java.util.Set;

/** What is demanded of what people fill in on the sheets that ask them. */
public enum InputCheck implements Check {
  UNDERSTOOD("填写看得懂", "填写的内容应能看懂：金额和数量是数字，选项是给出的词", "{位置}的“{写的}”{怎样}", "写的", "怎样"),
  STYLE("写法看得懂", "“基础信息”里的写法设置应能看懂", "“基础信息”里“{设置}”的“{写的}”看不懂，已按通用的写法处理，请按填写说明改正", "设置", "写的"),
  LAST_YEAR(
      "上年数一致",
      "填写的上年数 = 上年归档的数；没有填的按归档的数补",
      "{什么}的上年数填的是 {填的}，上年归档的是 {归档的}，请核对；情况说明按填的数写",
      "什么",
      "填的",
      "归档的"),
  INITIAL(
      "年初预算一致",
      "填写的年初预算数 = 归档的预算；没有填的按归档的数补",
      "{什么}的年初预算数填的是 {填的}，归档的预算是 {归档的}，请核对；情况说明按填的数写",
      "什么",
      "填的",
      "归档的"),
  BUDGETS(
      "年初预算之和",
      "写明的年初预算数 = 各项年初预算数之和",
      "{什么}的年初预算数填的是 {填的}，各项年初预算数相加是 {相加}，请改成一致；情况说明按各项之和写",
      "什么",
      "填的",
      "相加");

  /** What a line of {@code rules.txt} about them writes as its scope. */
  public static final String SCOPE = "填报";

  private final String word;
  private final String says;
  private final String message;
  private final Set<String> slots;

  InputCheck(String word, String says, String message, String... slots) {
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
    return SCOPE;
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
