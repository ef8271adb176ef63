package gongkai.rule.language;

import gongkai.template.Check;
import java.util.Set;

/** The demands on the codes, names and signs of a table, and on empty tables. */
public enum TableCheck implements Check {
  NAMES("科目名称", "科目名称与政府收支分类科目一致", "{位置}的科目{科目}名称写作“{写作}”，应为“{名称}”；请改正名称，或核对编码", "科目", "写作", "名称"),
  PARENTS("上级科目", "下级科目的上级科目应列出", "{位置}列了{科目}，但表中没有它的上级科目{上级}；请补上上级科目，或核对编码", "科目", "上级"),
  UNIQUE("科目不重", "同一科目编码只列一次", "科目{科目}在{前处}和{位置}列了两次；请合并为一行，或改正编码", "科目", "前处"),
  NOT_NEGATIVE("不为负", "金额不应为负数", "{位置}是负数{金额}；这里一般不应为负，请核对", "金额"),
  EMPTY_SAID("空表说明", "没有数据的表应保留并注明没有此项收支", "{位置}没有数据，也没有说明；请在表下注明本单位当年没有此项收支"),
  TWIN_COLUMNS(
      "同码同数",
      "两张表各有一栏按科目绝大多数相等、合计也相等时，其余各项也应相等",
      "{两栏}有{项数}项不相等（{项}），其余{其余}项和合计都相等；请核对这几项有没有填错或填错了行",
      "两栏",
      "项数",
      "项",
      "其余") {
    @Override
    public String scope() {
      return "各表";
    }
  };

  private final String word;
  private final String says;
  private final String message;
  private final Set<String> slots;

  TableCheck(String word, String says, String message, String... slots) {
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
    return null;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public Set<String> slots() {
    return slots;
  }

  /** Whether a failure means that a code, or the name beside it, is wrong. */
  public boolean isAboutCodes() {
    return needsAccounts() || this == UNIQUE;
  }

  /** Whether it needs the official names of codes. */
  boolean needsAccounts() {
    return this == NAMES || this == PARENTS;
  }
}
