package gongkai.text.input;

import gongkai.table.Related;
import gongkai.template.Place;

/**
 * A column of an input block.
 *
 * @param header its heading
 * @param role what it is for
 * @param kind what its cells hold, unless a row says otherwise
 * @param from the {@code table.column} of a related filing where the amount of a code was filed, or
 *     科目, or null
 */
public record InputColumn(String header, Role role, InputKind kind, String from) {
  /** What {@code from} says when the classification of accounts answers first. */
  public static final String ACCOUNTS = "科目";

  /** Where in a related filing its amounts were filed, or null. */
  public Place filed() {
    return from == null
        ? null
        : Place.ofColumn(from).filter(it -> Related.wordOf(it.table()) != null).orElse(null);
  }

  /** What a column of an input sheet is for. */
  public enum Role {
    /** What the row is about: an item, an account code or a project. */
    KEY("键"),
    /** The name of an account code. */
    NAME("名称"),
    /** Advice to who fills it. */
    HINT("说明"),
    THIS_YEAR("本年"),
    LAST_YEAR("上年"),
    INITIAL("年初"),
    WHY_LAST_YEAR("比上年原因"),
    WHY_INITIAL("比年初原因"),
    WHY_BUDGET("比预算原因"),
    /** What money was used for; like the two below found by the heading. */
    USE("用途"),
    EFFECT("成效"),
    WORDS("文");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** The kind of a {@link gongkai.report.Missing} answer. */
    public String missing() {
      switch (this) {
        case LAST_YEAR:
          return "prior";
        case INITIAL:
          return "budget";
        case WHY_LAST_YEAR:
        case WHY_INITIAL:
        case WHY_BUDGET:
          return "reason";
        case USE:
          return "use";
        case EFFECT:
          return "effect";
        default:
          return "fact";
      }
    }

    static Role named(String word) {
      for (Role role : values()) {
        if (role.word.equals(word)) {
          return role;
        }
      }
      return null;
    }
  }
}
