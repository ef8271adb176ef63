package gongkai.text.claim;

import gongkai.table.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into its sections; tables that stand between the words are left out. */
public final class Passages {
  private static final Pattern HEADING = Pattern.compile("^([一二三四五六七八九十]+)、(.{2,40})$");
  private static final Pattern SUBHEADING = Pattern.compile("^\\(([一二三四五六七八九十]+)\\)(.{2,30})$");
  private static final Pattern PLAIN = Pattern.compile("^(?:20\\d\\d年度?)?(\\p{IsHan}{6,24})$");
  private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]+部分");
  private static final Pattern TITLE_END = Pattern.compile("(说明|情况|概况|表|职责|职能|解释|设置)$");
  private static final Pattern TITLED = Pattern.compile("(说明|情况)。?$");
  private static final Pattern TABLE = Pattern.compile("^[^。]*(自评表|目标表|明细表|决算表|预算表|总表|情况表)$");
  private static final Pattern FORM = Pattern.compile(".*(自评表|目标表)$");
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\([一二三四五六七八九十\\d]+\\)|\\d{1,2}[.、](?!\\d))");
  private static final Pattern CLOSING = Pattern.compile("(?:决算|预算)?(?:情况说明|情况|说明)。?$");
  private static final double LIKE = 0.8;

  /** Nothing but the same comes above it. */
  private static final double SAME = 0.99;

  private final Map<String, List<String>> titles;
  private final Map<String, Passage> known = new LinkedHashMap<>();
  private final List<Passage> unknown = new ArrayList<>();
  private List<PrintedLine> open;
  private String section;
  private String printed;

  /** The heading of no known section around the place, whose parts may be known ones. */
  private String outer;

  private boolean inTable;
  private boolean inForm;

  private Passages(Map<String, List<String>> titles) {
    this.titles = titles;
  }

  /**
   * The sections of a text; where it has none of the headings, all of it as one.
   *
   * @param titles the titles of a template's sections, by what it calls them
   */
  public static List<Passage> of(List<PrintedLine> lines, Map<String, List<String>> titles) {
    var passages = new Passages(titles);
    lines.forEach(passages::read);
    passages.close();
    if (passages.known.isEmpty()) {
      List<PrintedLine> words =
          lines.stream().filter(line -> line.text().indexOf('\t') < 0).toList();
      return List.of(Passage.of(null, null, words));
    }
    List<Passage> all = new ArrayList<>(passages.known.values());
    all.addAll(passages.unknown);
    return all;
  }

  private void read(PrintedLine line) {
    String words = Folded.fold(line.text().replace("\t", ""));
    if (words.isEmpty()) {
      return;
    }
    if (PART.matcher(words).find()) {
      close();
      return;
    }
    if (opens(words)) {
      inTable = false;
      return;
    }
    boolean cells = line.text().indexOf('\t') >= 0;
    if (TABLE.matcher(words).matches()) {
      inTable = true;
      inForm = FORM.matcher(words).matches();
    } else if (inTable && !cells && (inForm ? SUBHEADING : NUMBERED).matcher(words).find()) {
      inTable = false;
    }
    if (open != null && !inTable && !cells) {
      open.add(line);
    }
  }

  /** Whether a line is the heading of another section, which then begins. */
  private boolean opens(String words) {
    Matcher heading = HEADING.matcher(words);
    if (heading.matches() && !words.endsWith("表")) {
      boolean titled = TITLED.matcher(words).find();
      String found = section(heading.group(2), titled ? LIKE : SAME);
      if (found != null || TITLE_END.matcher(words).find()) {
        begin(found, heading.group(1));
        outer = found == null ? heading.group(1) : null;
        return true;
      }
      return false;
    }
    Matcher under = SUBHEADING.matcher(words);
    if (under.matches() && open != null && outer != null) {
      String whole = outer;
      begin(section(under.group(2), LIKE), whole + "（" + under.group(1) + "）");
      outer = whole;
      return true;
    }
    Matcher plain = PLAIN.matcher(words);
    String found = plain.matches() ? exactly(plain.group(1)) : null;
    if (found != null) {
      begin(found, plain.group(1));
    }
    return found != null;
  }

  private String section(String title, double least) {
    String plain = core(title);
    String best = null;
    double likeness = least;
    for (Map.Entry<String, List<String>> known : titles.entrySet()) {
      for (String name : known.getValue()) {
        double like = Labels.likeness(plain, core(name));
        if (like > likeness) {
          best = known.getKey();
          likeness = like;
        }
      }
    }
    return best;
  }

  /** A title without the words that all of them end in. */
  private static String core(String title) {
    String plain = Labels.plain(title).replaceFirst("^20\\d\\d年度?", "");
    return CLOSING.matcher(plain).replaceFirst("");
  }

  private String exactly(String title) {
    return titles.entrySet().stream()
        .filter(known -> known.getValue().contains(title))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private void begin(String nextSection, String numeral) {
    close();
    section = nextSection;
    printed = numeral;
    open = new ArrayList<>();
  }

  private void close() {
    if (open != null) {
      Passage passage = Passage.of(section, printed, open);
      if (section == null) {
        boolean begun = known.values().stream().anyMatch(it -> !it.words().isEmpty());
        if (begun) {
          unknown.add(passage);
        }
      } else {
        // The table of contents has the same headings with nothing below them.
        known.merge(section, passage, Passage::longer);
      }
    }
    open = null;
    section = null;
    printed = null;
    outer = null;
    inTable = false;
  }
}
