package gongkai.blank;

import gongkai.table.CellKind;
import gongkai.table.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what is known of a filing into printed words: the year at once, what people fill in on the
 * input sheets by a formula that points there.
 */
final class PrintedWords {
  private static final Pattern MENTION = Pattern.compile("\\{([^{}:]+)(?::([^{}]*))?}");
  private static final Set<String> YEARS = Set.of("年", "上年");
  private final int year;
  private final Map<String, String> cells;

  /**
   * @param cells where each fact is filled in, as a formula writes it
   */
  PrintedWords(int year, Map<String, String> cells) {
    this.year = year;
    this.cells = Map.copyOf(cells);
  }

  /** A name in the words that stands for nothing that the template asks for, or null. */
  String unknownIn(String words) {
    Matcher mention = MENTION.matcher(words);
    while (mention.find()) {
      boolean known = YEARS.contains(mention.group(1)) || cells.containsKey(mention.group(1));
      boolean mayLack = mention.group(2) != null && cells.isEmpty();
      if (!known && !mayLack) {
        return mention.group(1);
      }
    }
    return null;
  }

  /** What a cell with these words holds. */
  RawCell cell(String words) {
    List<String> pieces = new ArrayList<>();
    var text = new StringBuilder();
    boolean live = false;
    var plain = new StringBuilder();
    Matcher mention = MENTION.matcher(words);
    int from = 0;
    while (mention.find()) {
      plain.append(words, from, mention.start());
      from = mention.end();
      String name = mention.group(1);
      String otherwise = mention.group(2) == null ? "" : mention.group(2);
      if (cells.containsKey(name)) {
        live = true;
        flush(plain, pieces, text);
        pieces.add(given(cells.get(name), otherwise));
        text.append(otherwise);
      } else {
        plain.append(YEARS.contains(name) ? year(name) : otherwise);
      }
    }
    plain.append(words, from, words.length());
    flush(plain, pieces, text);
    return live
        ? formula(String.join("&", pieces), text.toString())
        : RawCell.text(text.toString());
  }

  private String year(String name) {
    return String.valueOf(name.equals("年") ? year : year - 1);
  }

  private static void flush(StringBuilder plain, List<String> pieces, StringBuilder text) {
    if (!plain.isEmpty()) {
      pieces.add(Formulas.quoted(plain.toString()));
      text.append(plain);
      plain.setLength(0);
    }
  }

  private static String given(String cell, String otherwise) {
    return otherwise.isEmpty()
        ? cell
        : "IF(%s=\"\",%s,%s)".formatted(cell, Formulas.quoted(otherwise), cell);
  }

  /** A formula that shows this text for now. */
  static RawCell formula(String formula, String shows) {
    return new RawCell(CellKind.FORMULA, shows, null, formula, null);
  }
}
