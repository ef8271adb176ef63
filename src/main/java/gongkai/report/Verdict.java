package gongkai.report;

import java.util.ArrayList;
import java.util.List;

/** A report in one sentence. */
final class Verdict {
  private Verdict() {}

  static String of(Report report) {
    Summary summary = report.summary();
    var parts = new ArrayList<String>();
    parts.add(errors(report));
    add(parts, summary.warnings(), "处需要核实");
    add(parts, summary.roundings(), "组尾差");
    add(parts, summary.filled(), "个空白单元格已补全");
    add(parts, report.missing().size(), "处说明待填写");
    add(parts, summary.rules().couldNotRun(), "条规则未能审核");
    return String.join("，", parts) + "。";
  }

  private static String errors(Report report) {
    int errors = report.summary().errors();
    if (errors == 0) {
      return "没有发现错误（" + report.summary().rules().passed() + " 条规则通过）";
    }
    int causes = report.causes().size();
    return "发现 " + errors + " 处错误" + (causes > 0 ? "（可归于 " + causes + " 个单元格）" : "");
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
