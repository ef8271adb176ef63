package gongkai.text.input;

import gongkai.text.source.LineReader;
import java.util.List;

/**
 * What may stand in an input cell.
 *
 * @param type the kind of value
 * @param choices the values of a drop-down list; empty unless the type is {@link Type#CHOICE}
 */
public record InputKind(Type type, List<String> choices) {
  public InputKind {
    choices = List.copyOf(choices);
  }

  /** The kinds of value. */
  public enum Type {
    /** Money in 万元. */
    AMOUNT,
    /** A number of things or persons. */
    COUNT,
    TEXT,
    /** One of a few words. */
    CHOICE
  }

  static final InputKind TEXT = new InputKind(Type.TEXT, List.of());

  public boolean isNumber() {
    return type == Type.AMOUNT || type == Type.COUNT;
  }

  static InputKind parse(LineReader tokens) {
    String hint = "这里要写类别：金额、个数、文字，或者“选 甲、乙”。";
    int at = tokens.at();
    switch (tokens.name(hint)) {
      case "金额":
        return new InputKind(Type.AMOUNT, List.of());
      case "个数":
        return new InputKind(Type.COUNT, List.of());
      case "文字":
        return TEXT;
      case "选":
        return new InputKind(Type.CHOICE, tokens.list());
      default:
        throw tokens.line().error(at, hint);
    }
  }
}
