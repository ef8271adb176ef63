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

  /** Whether a column of an input sheet is for the reason for a difference from this amount. */
  boolean isExplainedBy(InputColumn column) {
    return switch (column.role()) {
      case WHY_LAST_YEAR -> this == LAST_YEAR;
      case WHY_INITIAL -> this == INITIAL;
      // Where only one budget is asked about, it is the initial one.
      case WHY_BUDGET -> this == BUDGET || this == INITIAL;
      default -> false;
    };
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
