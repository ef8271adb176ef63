package gongkai.document;

import gongkai.table.Amounts;
import gongkai.table.Doubt;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a publication that a later state of it gives otherwise. */
public final class NumberChanges {
  private static final int LONGEST = 24;
  private static final String SLOT = "#";
  private static final String BLANK = "空白";
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.])\\d[\\d,]*(?:\\.\\d+)?%?(?![\\d年月日])");
  private static final Pattern STOP = Pattern.compile("[。；;\\n]");
  private static final Pattern HEADING = Pattern.compile("(第.{1,2}部分|[一二三四五六七八九十]+、).{1,40}");
  private static final Pattern OF_CONTENTS = Pattern.compile(".*(\\t|\\.{4,}|…{2,})\\s*\\d+");
  private static final Pattern NUMBERING = Pattern.compile("^[(]?\\d+[).、](?!\\d)");

  private static final Pattern UNIT = Pattern.compile("^[万元%辆个台人次]*[,:、]");

  /** Words that a change of the numbers brings along. */
  private static final Pattern DIRECTION = Pattern.compile("增加|减少|增长|下降|降低|大于|小于|等于");

  private NumberChanges() {}

  /** What of an earlier state is given otherwise now, in the order of the earlier one. */
  public static List<NumberChange> between(Document before, Document now) {
    List<Line> old = lines(before);
    List<Line> current = lines(now);
    Map<Line, Line> pairs = new IdentityHashMap<>();
    pair(old, current, pairs, line -> line.section + SLOT + line.words);
    pair(old, current, pairs, line -> line.words);
    List<NumberChange> changes = new ArrayList<>();
    Set<BigDecimal> left = new HashSet<>();
    current.forEach(line -> line.amounts().forEach(left::add));
    for (Line line : old) {
      Line partner = pairs.get(line);
      if (partner == null) {
        line.lose(left, changes);
      } else if (!line.amounts().equals(partner.amounts())) {
        line.compare(partner, changes);
      }
    }
    return changes;
  }

  /** Pairs the lines without a partner that say the same, in their order. */
  private static void pair(
      List<Line> old, List<Line> current, Map<Line, Line> pairs, Function<Line, String> key) {
    Set<Line> taken = new HashSet<>(pairs.values());
    Map<String, Deque<Line>> waiting = new HashMap<>();
    for (Line line : current) {
      if (!taken.contains(line)) {
        waiting.computeIfAbsent(key.apply(line), it -> new ArrayDeque<>()).add(line);
      }
    }
    for (Line line : old) {
      Deque<Line> alike = pairs.containsKey(line) ? null : waiting.get(key.apply(line));
      if (alike != null && !alike.isEmpty()) {
        pairs.put(line, alike.remove());
      }
    }
  }

  /** The sentences and the rows of tables in which numbers stand. */
  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
    String section = "";
    for (Block block : document.blocks()) {
      if (block instanceof Grid grid) {
        rows(grid, section, lines);
      } else if (block instanceof Paragraph paragraph) {
        String text = Doubt.unmarked(paragraph.text()).strip();
        boolean heads = paragraph.outline() > 0 || HEADING.matcher(text).matches();
        if (heads && !OF_CONTENTS.matcher(text).matches()) {
          section = text;
        } else if (!heads) {
          sentences(text, section, lines);
        }
      }
    }
    return lines;
  }

  private static void sentences(String text, String section, List<Line> lines) {
    for (String sentence : STOP.split(text)) {
      String plain = NUMBERING.matcher(Amounts.squeeze(sentence)).replaceFirst("");
      var line = new Line(section);
      var words = new StringBuilder();
      Matcher number = NUMBER.matcher(plain);
      int done = 0;
      while (number.find()) {
        String before = plain.substring(done, number.start());
        words.append(before).append(SLOT);
        line.add(before, number.group());
        done = number.end();
      }
      words.append(plain.substring(done));
      line.words = DIRECTION.matcher(words).replaceAll("±");
      lines.add(line);
    }
  }

  private static void rows(Grid grid, String section, List<Line> lines) {
    Map<Integer, Line> rows = new TreeMap<>();
    for (Spot spot : grid.spots()) {
      Line line = rows.computeIfAbsent(spot.row(), row -> new Line(section));
      String text = Amounts.squeeze(Doubt.unmarked(spot.text()));
      if (text.isEmpty()) {
        line.add(line.words, BLANK);
      } else if (Amounts.parse(text) != null) {
        line.add(line.words, text);
      } else {
        line.words += (line.words.isEmpty() ? "" : " ") + text;
      }
    }
    lines.addAll(rows.values());
  }

  /** A sentence or a row: its words, and the numbers in it. */
  private static final class Line {
    private final String section;
    private final List<String> abouts = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private String words = "";

    Line(String section) {
      this.section = section;
    }

    void add(String before, String number) {
      String about = UNIT.matcher(before).replaceFirst("");
      abouts.add(about.substring(Math.max(0, about.length() - LONGEST)));
      numbers.add(number);
    }

    /** Its numbers without what is blank. */
    List<BigDecimal> amounts() {
      return numbers.stream().map(Line::amount).filter(Objects::nonNull).toList();
    }

    private static BigDecimal amount(String number) {
      BigDecimal amount = Amounts.parse(number.replace("%", ""));
      return amount == null ? null : amount.stripTrailingZeros();
    }

    void compare(Line now, List<NumberChange> changes) {
      for (int i = 0; i < numbers.size(); i++) {
        String after = i < now.numbers.size() ? now.numbers.get(i) : BLANK;
        if (!Objects.equals(amount(numbers.get(i)), amount(after))) {
          changes.add(new NumberChange(section, abouts.get(i), numbers.get(i), after));
        }
      }
    }

    /** Tells those of its numbers that are left nowhere, once its words are not there any more. */
    void lose(Set<BigDecimal> left, List<NumberChange> changes) {
      for (int i = 0; i < numbers.size(); i++) {
        BigDecimal amount = amount(numbers.get(i));
        if (amount != null && !left.contains(amount)) {
          changes.add(new NumberChange(section, abouts.get(i), numbers.get(i), null));
        }
      }
    }
  }
}
