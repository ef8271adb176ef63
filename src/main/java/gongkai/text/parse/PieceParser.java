package gongkai.text.parse;

import gongkai.text.expr.Condition;
import gongkai.text.source.Line;
import gongkai.text.source.LineReader;
import gongkai.text.write.Piece;
import java.util.ArrayList;
import java.util.List;

/** Reads sentences: fixed words, { } with what is filled in, [ ] with what may be left out. */
final class PieceParser {
  private final Line line;
  private final String text;
  private final SymbolTable names;
  private final boolean optional;
  private int at;

  /**
   * @param optional whether what is read stands in [ ]
   */
  PieceParser(Line line, int at, SymbolTable names, boolean optional) {
    this.line = line;
    this.text = line.text();
    this.at = at;
    this.names = names;
    this.optional = optional;
  }

  /** The rest of the line. */
  List<Piece> toEnd() {
    return until("");
  }

  /** The place after what was read. */
  int after() {
    return at;
  }

  /** Everything up to one of the closing signs, which is taken too. */
  List<Piece> until(String close) {
    List<Piece> pieces = new ArrayList<>();
    int open = at;
    while (at < text.length() && close.indexOf(text.charAt(at)) < 0) {
      char next = text.charAt(at);
      if (next == '}' || next == ']') {
        throw line.error(at, "多出了“" + next + "”，或者少写了左边的括号。");
      }
      if (next == '{') {
        pieces.addAll(slot());
      } else if (next == '[') {
        pieces.add(optional());
      } else {
        pieces.add(literal(close));
      }
    }
    if (!close.isEmpty()) {
      if (at >= text.length()) {
        throw line.error(open, "这里的括号没有写右边的“" + close.charAt(0) + "”。");
      }
      at++;
    }
    return pieces;
  }

  private Piece literal(String close) {
    int from = at;
    while (at < text.length() && ("{}[]" + close).indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return new Piece.Literal(text.substring(from, at));
  }

  private Piece optional() {
    var tokens = new LineReader(line, at + 1);
    Condition condition = null;
    int from = at + 1;
    if (tokens.peek().equals("若")) {
      tokens.next();
      condition = new ConditionParser(tokens, names).parse();
      tokens.expect("：", "条件后面要写“：”。");
      from = tokens.after();
    }
    var inside = new PieceParser(line, from, names, true);
    List<Piece> pieces = inside.until(condition == null ? "]" : "]｜");
    List<Piece> otherwise = List.of();
    if (text.charAt(inside.after() - 1) == '｜') {
      inside = new PieceParser(line, inside.after(), names, true);
      otherwise = inside.until("]");
    }
    at = inside.after();
    return new Piece.Optional(condition, pieces, otherwise);
  }

  private List<Piece> slot() {
    var tokens = new LineReader(line, at + 1);
    var slot = new SlotParser(tokens, names, optional);
    List<Piece> pieces = slot.parse();
    at = tokens.after();
    if (slot.opensList()) {
      var body = new PieceParser(line, at, slot.inside(), false);
      List<Piece> listed = body.until("}");
      at = body.after();
      return List.of(slot.listing(listed));
    }
    return pieces;
  }
}
