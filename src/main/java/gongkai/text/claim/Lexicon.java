package gongkai.text.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that a section may speak of, found where they stand right before a place. */
public final class Lexicon {
  /** What may stand between a name and its number. */
  private static final String FILLER =
      "(?:\\([^()]{0,12}\\)|20\\d\\d年度?|财政拨款|预算|决算|执行|安排|年初|全年|当年|本年|支出|收入|资金|金额|总额"
          + "|合计|总计|分别|达到|科目|类|的|数|各|均|共|约|为|是|达|:)*$";

  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
  private final Map<String, String> named;
  private final Pattern names;
  private final Pattern rows;

  /** A name and what stands between it and the place. */
  record Found(Topic.Kind kind, String name, int start, String between) {}

  /**
   * @param named what each wording stands for; {@code *} in a wording is any number
   * @param rows the names of rows of tables
   * @param unit the name of the unit whose text it is, or null
   */
  public Lexicon(Map<String, String> named, Set<String> rows, String unit) {
    this.named = Map.copyOf(named);
    String owner = unit == null || unit.isBlank() ? "" : "|(?<=" + Pattern.quote(unit) + ")";
    String edge =
        "(?:(?<![\\p{IsHan}&&[^年度中和及、]])|(?<=本单位|我单位|本部门|我部门|其中|用于|财政拨款的|本年度|共接待)" + owner + ")";
    this.names = pattern(named.keySet(), edge);
    this.rows = pattern(rows, edge);
  }

  private static Pattern pattern(Collection<String> words, String edge) {
    if (words.isEmpty()) {
      return null;
    }
    List<String> longestFirst =
        words.stream().sorted(Comparator.comparingInt((String it) -> -it.length())).toList();
    return Pattern.compile(
        longestFirst.stream()
            .map(word -> "\\Q" + word.replace("*", "\\E" + NUMBER + "\\Q") + "\\E")
            .collect(Collectors.joining("|", edge + "(?:(", "))(?=(" + FILLER + "))")));
  }

  /** What these words stand for when they are a wording; else null. */
  public String named(String words) {
    Found found = find(names, Topic.Kind.NAMED, words);
    return found == null ? null : found.name();
  }

  /** The name that stands right before the end of these words, or null. */
  Found before(String words) {
    Found one = find(names, Topic.Kind.NAMED, words);
    Found other = find(rows, Topic.Kind.ROW, words);
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.start() <= other.start() ? one : other;
  }

  private Found find(Pattern pattern, Topic.Kind kind, String words) {
    if (pattern == null) {
      return null;
    }
    Found last = null;
    Matcher found = pattern.matcher(words);
    while (found.find()) {
      String name = kind == Topic.Kind.NAMED ? meant(found.group(1)) : found.group(1);
      last = new Found(kind, name, found.start(1), found.group(2));
    }
    return last;
  }

  private String meant(String wording) {
    String known = named.get(wording);
    return known != null ? known : named.get(wording.replaceAll(NUMBER, "*"));
  }
}
