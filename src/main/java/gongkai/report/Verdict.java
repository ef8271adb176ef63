package gongkai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** An examination in one Chinese sentence. */
public final class Verdict {
  private static final int CAUSES_NAMED = 2;

  private Verdict() {}

  public static String of(
      Summary summary, List<Finding> findings, List<Cause> causes, int missing) {
    var parts = new ArrayList<String>();
    parts.add(summary.errors() == 0 ? passed(summary) : errors(findings, causes));
    add(parts, summary.warnings(), "处需要核实");
    add(parts, summary.roundings(), "组尾差");
    add(parts, summary.filled(), "个空白单元格已补全");
    add(parts, missing, "处说明待填写");
    add(parts, summary.rules().couldNotRun(), "条规则未能审核");
    return String.join("，", parts) + "。";
  }

  private static String passed(Summary summary) {
    return "没有发现错误（" + summary.rules().passed() + " 条规则通过）";
  }

  /** Errors, and how many of them each cause explains. */
  private record Explained(Cause cause, int errors) {
    String says() {
      String by =
          switch (cause.certainty()) {
            case CERTAIN -> "由";
            case LIKELY -> "很可能由";
            case AMBIGUOUS -> "可能由";
          };
      return "%d 处%s%s%s引起"
          .formatted(errors, by, place(cause.cell()), cause.code() == null ? "" : "的科目编码");
    }
  }

  private static String errors(List<Finding> findings, List<Cause> causes) {
    List<Finding> errors = findings.stream().filter(it -> it.level() == Level.ERROR).toList();
    List<Explained> explained =
        causes.stream()
            .map(cause -> new Explained(cause, explainedBy(cause, errors)))
            .filter(it -> it.errors() > 0)
            .sorted(Comparator.comparing(Explained::errors).reversed())
            .toList();
    List<String> parts = new ArrayList<>();
    explained.stream().limit(CAUSES_NAMED).map(Explained::says).forEach(parts::add);
    List<Explained> more = explained.stream().skip(CAUSES_NAMED).toList();
    if (!more.isEmpty()) {
      parts.add("%d 处由另外 %d 格引起".formatted(sum(more), more.size()));
    }
    List<Finding> alone = errors.stream().filter(it -> it.cause() == null).toList();
    if (!parts.isEmpty() && !alone.isEmpty()) {
      parts.add(alone(alone));
    }
    String found = "发现 " + errors.size() + " 处错误";
    return parts.isEmpty() ? found : found + "（" + String.join("，", parts) + "）";
  }

  /** Errors that no cause explains. */
  private static String alone(List<Finding> errors) {
    List<FindingCell> cells = errors.get(0).cells();
    return errors.size() > 1 || cells.isEmpty()
        ? "另 " + errors.size() + " 处各有原因"
        : "另 1 处在" + place(cells.get(0)).stripTrailing();
  }

  private static String place(FindingCell cell) {
    return cell.sheet() + " " + cell.address() + " ";
  }

  private static int explainedBy(Cause cause, List<Finding> errors) {
    return (int) errors.stream().filter(it -> Objects.equals(it.cause(), cause.id())).count();
  }

  private static int sum(List<Explained> explained) {
    return explained.stream().mapToInt(Explained::errors).sum();
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
