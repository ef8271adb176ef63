package gongkai.review;

import gongkai.archive.Submission;
import gongkai.archive.Version;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Report;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 审核意见书: what a supervisor hands to a unit about a version, on paper. */
public final class OpinionLetter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Ledgers.CHINA);
  private final Submission submission;
  private final Version version;
  private final Report report;
  private final History history;
  private final UnaryOperator<String> names;

  /**
   * @param names what people are called, by log-in name
   */
  public OpinionLetter(
      Submission submission,
      Version version,
      Report report,
      History history,
      UnaryOperator<String> names) {
    this.submission = submission;
    this.version = version;
    this.report = report;
    this.history = history.calling(names);
    this.names = names;
  }

  /**
   * Its parts by their headings; parts of which there is nothing to say are left out.
   *
   * @param form what people call what was filed
   */
  public Map<String, List<String>> parts(String form) {
    Set<Integer> waived = history.waived(version.n());
    List<Integer> open =
        IntStream.range(0, report.findings().size())
            .boxed()
            .filter(n -> !waived.contains(n))
            .toList();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("报送情况", List.of(filed(form)));
    parts.put("审核结论", decided());
    parts.put("需要改正的错误", told(open, Level.ERROR));
    parts.put("请核对的问题", told(open, Level.WARNING));
    parts.put("已经豁免的问题", told(List.copyOf(waived), null));
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  private String filed(String form) {
    String code = submission.unit().code() == null ? "" : "（" + submission.unit().code() + "）";
    String by = version.filedBy() == null ? "" : "，报送人" + names.apply(version.filedBy());
    return "%s%s %d年度%s第 %d 版，%s报送%s，文件“%s”。"
        .formatted(
            submission.unit().name(),
            code,
            submission.year(),
            form,
            version.n(),
            MOMENT.format(version.filedAt()),
            by,
            version.fileName());
  }

  private List<String> decided() {
    List<String> decided = new ArrayList<>();
    decided.add("自动审核：" + report.verdict());
    history.judgements().stream()
        .filter(it -> it.version() == version.n())
        .forEach(
            it ->
                decided.add(
                    "%s：%s%s（%s）"
                        .formatted(
                            it.verdict().label(),
                            it.opinion().isEmpty() ? "" : it.opinion() + " ",
                            it.by(),
                            MOMENT.format(it.at()))));
    return decided;
  }

  /**
   * The findings with what was said of them.
   *
   * @param level only of this one, or null
   */
  private List<String> told(List<Integer> numbers, Level level) {
    List<String> told = new ArrayList<>();
    for (int n : numbers) {
      Finding finding = report.findings().get(n);
      if (level == null || finding.level() == level) {
        told.add("%d. %s%s".formatted(told.size() + 1, finding.message(), remarks(n)));
      }
    }
    return told;
  }

  private String remarks(int finding) {
    return history.of(version.n(), finding).stream()
        .map(it -> "【%s：%s　%s】".formatted(it.kind().label(), it.text(), it.by()))
        .collect(Collectors.joining());
  }
}
