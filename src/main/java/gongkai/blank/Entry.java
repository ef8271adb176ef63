package gongkai.blank;

import java.util.List;

/**
 * A cell that is left to be filled.
 *
 * @param kind what belongs there
 * @param choices the words of a drop-down list; empty unless the kind is {@link Kind#CHOICE}
 */
record Entry(Kind kind, List<String> choices) {
  Entry {
    choices = List.copyOf(choices);
  }

  Entry(Kind kind) {
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
  static Entry of(String word) {
    for (Kind kind : Kind.values()) {
      if (word.equals(kind.word) && kind != Kind.CHOICE) {
        return new Entry(kind);
      }
    }
    String choices = Kind.CHOICE.word + " ";
    return word.startsWith(choices)
        ? new Entry(Kind.CHOICE, List.of(word.substring(choices.length()).strip().split("、")))
        : null;
  }
}
