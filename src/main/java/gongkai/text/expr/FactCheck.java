package gongkai.text.expr;

import gongkai.template.Check;
import gongkai.text.input.InputCheck;

/** What must hold between facts that people fill in; the line itself brings the identity. */
public enum FactCheck implements Check {
  TALLY;

  @Override
  public String word() {
    return "勾稽";
  }

  @Override
  public String says() {
    return "填写的数与勾稽关系相符";
  }

  @Override
  public String says(String identity) {
    return identity;
  }

  @Override
  public String scope() {
    return InputCheck.SCOPE;
  }

  @Override
  public String message() {
    return "填写的数与勾稽关系不符：现在是 {实际}，应为 {应为}；请改正";
  }
}
