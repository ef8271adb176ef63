package gongkai.rule.language;

/**
 * For what a rule is repeated.
 *
 * @param kind by row, column, level of account or group
 * @param group name of the group for {@link Kind#GROUP}, else null
 */
public record Each(Kind kind, String group) {

  /** The ways to repeat a rule. */
  public enum Kind {
    ONCE,
    ROW,
    COLUMN,
    CLASS,
    SECTION,
    LEAF,
    CODE,
    GROUP
  }

  public static final Each ONCE = new Each(Kind.ONCE, null);

  static Each of(String word) {
    return switch (word) {
      case "每行" -> new Each(Kind.ROW, null);
      case "每列" -> new Each(Kind.COLUMN, null);
      case "每类" -> new Each(Kind.CLASS, null);
      case "每款" -> new Each(Kind.SECTION, null);
      case "每项" -> new Each(Kind.LEAF, null);
      case "每码" -> new Each(Kind.CODE, null);
      default -> new Each(Kind.GROUP, word.substring(1));
    };
  }
}
