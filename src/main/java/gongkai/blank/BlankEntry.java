package gongkai.blank;

import java.util.List;

/**
 * A cell that is left to be filled.
 *
 * @param kind what belongs there
 * @param choices the words of a drop-down list; empty unless the kind is {@link Kind#CHOICE}
 */
record BlankEntry(Kind kind, List<String> choices) {
  BlankEntry {
    choices = List.copyOf(choices);
  }

  BlankEntry(Kind kind) {
    this(kind, List.of());
  }

  /** What may be left to be filled. */
  enum Kind {
    AMOUNT("金额"),
    COUNT("个数"),
    RATE("百分比"),
    CODE("编码"),
    NAME("名称"),
    TEXT("文字"),
    CHOICE("选"),
    /** Not filled by a person: the number of the line. */
    LINE("序");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The entry that this word asks for, or null. */
  static BlankEntry of(String word) {
    for (Kind kind : Kind.values()) {
      if (word.equals(kind.word) && kind != Kind.CHOICE) {
        return new BlankEntry(kind);
      }
    }
    String choices = Kind.CHOICE.word + " ";
    return word.startsWith(choices)
        ? new BlankEntry(Kind.CHOICE, List.of(word.substring(choices.length()).strip().split("、")))
        : null;
  }
}
