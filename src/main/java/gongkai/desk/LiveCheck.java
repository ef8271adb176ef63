package gongkai.desk;

import gongkai.report.Cause;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Rejected;
import gongkai.report.Summary;
import gongkai.report.Verdict;
import gongkai.table.Book;
import gongkai.table.Sheet;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * 边填边查: checks the figures of a workbook that is being filled in, sheet by changed sheet, without
 * its file. The sheets that did not change are remembered for a while.
 */
public final class LiveCheck {
  private static final int REMEMBERED = 64;
  private static final int MOST_SHEETS = 120;
  private final Function<Book, Judged> judge;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Map<String, Sheet>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Sheet>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public LiveCheck(Function<Book, Judged> judge) {
    this.judge = judge;
  }

  /**
   * What the pane asks.
   *
   * @param base the reply it builds on, or null when all sheets are sent
   * @param sheets those that are new or changed
   * @param removed names of those that are gone
   */
  public record Question(String base, List<LiveSheet> sheets, List<String> removed) {}

  /**
   * What it gets.
   *
   * @param base to be given with the next question
   */
  public record Answer(
      String base,
      String template,
      String verdict,
      Summary summary,
      List<Finding> findings,
      List<Cause> causes,
      List<Filled> filled) {}

  /**
   * Checks the figures.
   *
   * @throws Rejected with code {@code unknown-base} when all sheets have to be sent again
   */
  public Answer check(Question question) {
    Map<String, Sheet> sheets = sheets(question);
    Judged judged = judge.apply(new Book(List.copyOf(sheets.values()), false, false));
    List<Finding> findings = judged.findings();
    var checked = judged.checked();
    Summary summary = Summary.of(findings, judged.filled().size(), judged.outcomes().rules());
    return new Answer(
        remember(sheets),
        checked.filing().template(),
        Verdict.of(summary, findings, checked.causes(), 0),
        summary,
        findings,
        checked.causes(),
        judged.filled());
  }

  private Map<String, Sheet> sheets(Question question) {
    Map<String, Sheet> sheets = new LinkedHashMap<>(base(question.base()));
    if (question.removed() != null) {
      question.removed().forEach(sheets::remove);
    }
    if (question.sheets() != null) {
      question.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet.grid()));
    }
    if (sheets.isEmpty() || sheets.size() > MOST_SHEETS) {
      throw new Rejected("bad-figures", "没有收到工作表，或工作表太多；请重新打开任务窗格后重试。");
    }
    return sheets;
  }

  private Map<String, Sheet> base(String base) {
    if (base == null) {
      return Map.of();
    }
    synchronized (known) {
      Map<String, Sheet> sheets = known.get(base);
      if (sheets == null) {
        throw new Rejected("unknown-base", "服务器已不记得上次的表，请重新发送全部工作表。");
      }
      return sheets;
    }
  }

  private String remember(Map<String, Sheet> sheets) {
    byte[] id = new byte[16];
    random.nextBytes(id);
    String base = HexFormat.of().formatHex(id);
    synchronized (known) {
      known.put(base, sheets);
    }
    return base;
  }
}
