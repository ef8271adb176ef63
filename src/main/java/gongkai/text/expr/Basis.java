package gongkai.text.expr;

import gongkai.text.input.InputColumn;

/** Which of an item's amounts is meant. */
public enum Basis {
  THIS_YEAR("本年"),
  LAST_YEAR("上年"),
  INITIAL("年初"),
  BUDGET("预算");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /** The word that the text of a template uses. */
  public String word() {
    return word;
  }

  /** Where input sheets keep the reason for a difference from this amount. */
  InputColumn.Role why() {
    switch (this) {
      case LAST_YEAR:
        return InputColumn.Role.WHY_LAST_YEAR;
      case INITIAL:
        return InputColumn.Role.WHY_INITIAL;
      default:
        return InputColumn.Role.WHY_BUDGET;
    }
  }

  /** The basis that this word names, or null. */
  public static Basis named(String word) {
    for (Basis basis : values()) {
      if (basis.word.equals(word)) {
        return basis;
      }
    }
    return null;
  }
}
