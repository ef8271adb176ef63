package gongkai.archive;

/** How Chinese text meets a full-text index that knows words only by the blanks between them. */
final class Words {
  private Words() {}

  /** The text with every ideograph standing alone. */
  static String apart(String text) {
    var apart = new StringBuilder(text.length() * 2);
    text.codePoints()
        .forEach(
            c -> {
              boolean alone = Character.isIdeographic(c);
              apart.append(alone ? " " : "").appendCodePoint(c).append(alone ? " " : "");
            });
    return apart.toString();
  }

  /** A question for exactly this run of words; null when it holds nothing that is indexed. */
  static String phrase(String run) {
    boolean indexed = run.codePoints().anyMatch(Character::isLetterOrDigit);
    return indexed ? '"' + apart(run).replace('"', ' ') + '"' : null;
  }
}
