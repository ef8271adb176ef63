package gongkai.text.review;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is found in a text; tails and hints are told once a rule. */
public final class Notes {
  private static final int SHOWN = 5;
  private static final int LONGEST_QUOTE = 40;
  private final List<Finding> single = new ArrayList<>();
  private final Map<String, List<Note>> tails = new LinkedHashMap<>();
  private final Map<String, List<Note>> hints = new LinkedHashMap<>();

  /**
   * Something found.
   *
   * @param where the section, e.g. 五
   * @param quote the words it is about
   * @param cells the cells of the tables, as {@code sheet!address}
   */
  record Note(
      String where, String quote, List<String> cells, BigDecimal expected, BigDecimal actual) {
    String place() {
      String shown =
          quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote;
      return "第" + where + "部分“" + shown.replace("\n", "") + "”";
    }
  }

  void error(String rule, Note note, String what) {
    single.add(finding(rule, Level.ERROR, note, what));
  }

  void warning(String rule, Note note, String what) {
    single.add(finding(rule, Level.WARNING, note, what));
  }

  void tail(String rule, Note note) {
    tails.computeIfAbsent(rule, key -> new ArrayList<>()).add(note);
  }

  void hint(String rule, String what, Note note) {
    hints.computeIfAbsent(rule + "\t" + what, key -> new ArrayList<>()).add(note);
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(single);
    tails.forEach((rule, notes) -> all.add(grouped(rule, Level.ROUNDING, "与计算值差在末位，属于尾差", notes)));
    hints.forEach(
        (key, notes) -> {
          String[] parts = key.split("\t");
          all.add(grouped(parts[0], Level.INFO, parts[1], notes));
        });
    return all;
  }

  private static Finding grouped(String rule, Level level, String what, List<Note> notes) {
    List<String> places = notes.stream().limit(SHOWN).map(Notes::shown).toList();
    String more = notes.size() > SHOWN ? "等 " + notes.size() + " 处" : "";
    String message = "情况说明" + String.join("、", places) + more + "：" + what + "。";
    List<FindingCell> cells =
        notes.stream().flatMap(note -> note.cells().stream()).distinct().map(Notes::cell).toList();
    return Finding.said(rule, level, message, cells);
  }

  private static String shown(Note note) {
    return note.expected() == null
        ? note.place()
        : note.place() + "（计算值 " + note.expected().toPlainString() + "）";
  }

  private static Finding finding(String rule, Level level, Note note, String what) {
    List<FindingCell> cells = note.cells().stream().map(Notes::cell).toList();
    boolean both = note.expected() != null && note.actual() != null;
    return new Finding(
        rule,
        level,
        "情况说明" + note.place() + "：" + what,
        cells,
        note.expected(),
        note.actual(),
        both ? note.actual().subtract(note.expected()) : null,
        null,
        null);
  }

  private static FindingCell cell(String ref) {
    int mark = ref.lastIndexOf('!');
    return new FindingCell(
        ref.substring(0, mark), ref.substring(mark + 1), "", null, FindingCell.Role.OPERAND);
  }
}
