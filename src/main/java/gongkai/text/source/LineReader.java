package gongkai.text.source;

import gongkai.template.BadDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the words and signs of a line from a place on, up to wherever its caller stops. */
public final class LineReader {
  private static final String SIGNS = "{}[]()+-=≠<>≤≥：:，“”、";
  private final Line line;
  private final String text;
  private int at;

  public LineReader(Line line, int at) {
    this.line = line;
    this.text = line.text();
    this.at = at;
  }

  public Line line() {
    return line;
  }

  /** The place of the next word or sign. */
  public int at() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The place right after the last word or sign. */
  public int after() {
    return at;
  }

  /** The next word or sign without taking it; empty at the end of the line. */
  public String peek() {
    int from = at();
    return text.substring(from, end(from));
  }

  public String next() {
    int from = at();
    at = end(from);
    return text.substring(from, at);
  }

  public boolean accept(String word) {
    if (!peek().equals(word)) {
      return false;
    }
    next();
    return true;
  }

  public void expect(String word, String hint) {
    if (!accept(word)) {
      throw error(hint);
    }
  }

  /** The next word; a sign or the end of the line is an error. */
  public String name(String hint) {
    String word = peek();
    if (word.isEmpty() || SIGNS.contains(word)) {
      throw error(hint);
    }
    return next();
  }

  /** Words separated by 、 up to the next sign. */
  public List<String> list() {
    List<String> words = new ArrayList<>();
    do {
      words.add(name("这里要写一个名称。"));
    } while (accept("、"));
    return words;
  }

  /** The text between the quotation marks that must come next. */
  public String quoted(String hint) {
    expect("“", hint);
    int close = text.indexOf('”', at);
    if (close < 0) {
      throw error("缺少右引号 ”。");
    }
    String inside = text.substring(at, close);
    at = close + 1;
    return inside;
  }

  /** The text up to the closing sign, which is taken too. */
  public String upTo(char close, String hint) {
    int end = text.indexOf(close, at);
    if (end < 0) {
      throw error(hint);
    }
    String inside = text.substring(at, end);
    at = end + 1;
    return inside.strip();
  }

  /** The rest of the line. */
  public String rest() {
    String rest = text.substring(at()).strip();
    at = text.length();
    return rest;
  }

  public boolean atEnd() {
    return at() >= text.length();
  }

  public void expectEnd() {
    if (!atEnd()) {
      throw error("多出了“" + peek() + "”，请删去。");
    }
  }

  /** An error at the next word or sign. */
  public BadDefinition error(String message) {
    return line.error(at(), message);
  }

  /** An error about an unknown name, with the nearest known ones. */
  public BadDefinition unknown(int where, String name, String kind, Collection<String> known) {
    return line.error(where, "没有叫“" + name + "”的" + kind + "。" + Nearest.hint(name, known));
  }

  private int end(int from) {
    if (from >= text.length() || SIGNS.indexOf(text.charAt(from)) >= 0) {
      return Math.min(from + 1, text.length());
    }
    int end = from;
    while (end < text.length() && text.charAt(end) != ' ' && SIGNS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
