package gongkai.workbook.document;

import gongkai.workbook.pack.XmlElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that Word itself puts before paragraphs, such as 一、 and （二）. */
final class Numbering {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final String[] DIGITS = "零一二三四五六七八九".split("");
  private static final int LEVELS = 9;
  private final Map<String, XmlElement[]> levels = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /**
   * @param root of the part that defines the lists, or null when there is none
   */
  Numbering(XmlElement root) {
    if (root == null) {
      return;
    }
    for (XmlElement list : root.children("abstractNum")) {
      var found = new XmlElement[LEVELS];
      for (XmlElement level : list.children("lvl")) {
        int depth = level.number("ilvl", 0);
        if (depth >= 0 && depth < LEVELS) {
          found[depth] = level;
        }
      }
      levels.put(list.attribute("abstractNumId", ""), found);
    }
    for (XmlElement used : root.children("num")) {
      XmlElement list = used.child("abstractNumId");
      lists.put(used.attribute("numId", ""), list == null ? "" : list.attribute("val", ""));
    }
  }

  /** The number before the next paragraph of this list and depth; empty when it has none. */
  String next(String list, int depth) {
    String kind = lists.get(list);
    XmlElement[] known = kind == null ? null : levels.get(kind);
    if (known == null || depth < 0 || depth >= LEVELS || known[depth] == null) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(kind, key -> new int[LEVELS]);
    counts[depth] = counts[depth] == 0 ? start(known[depth]) : counts[depth] + 1;
    Arrays.fill(counts, depth + 1, LEVELS, 0);
    XmlElement text = known[depth].child("lvlText");
    return PLACE
        .matcher(text == null ? "" : text.attribute("val", ""))
        .replaceAll(place -> Matcher.quoteReplacement(number(known, counts, place.group(1))));
  }

  private static int start(XmlElement level) {
    XmlElement start = level.child("start");
    return start == null ? 1 : start.number("val", 1);
  }

  private static String number(XmlElement[] known, int[] counts, String place) {
    int depth = Integer.parseInt(place) - 1;
    int count = Math.max(1, counts[depth]);
    XmlElement format = known[depth] == null ? null : known[depth].child("numFmt");
    String name = format == null ? "decimal" : format.attribute("val", "decimal");
    return switch (name) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "ideographDigital",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          chinese(count);
      case "bullet", "none" -> "";
      default -> String.valueOf(count);
    };
  }

  static String chinese(int number) {
    if (number > 99) {
      return String.valueOf(number);
    }
    String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
    return number % 10 == 0 && number > 0 ? tens : tens + DIGITS[number % 10];
  }
}
