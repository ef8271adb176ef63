package gongkai.workbook.own;

import gongkai.report.Cause;
import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.table.CellRef;
import gongkai.workbook.note.TextSize;
import gongkai.workbook.sheet.Numbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet 审核结果: the verdict, the likely causes, every finding with a link to its cell. */
public final class ReportSheet {
  /** The row of the column headings, counted from one. */
  public static final int HEADER_ROW = 5;

  private static final int MOST_FINDINGS = 5_000;
  private static final int MOST_FILLED = 3_000;
  private static final double FONT = 10;
  private static final int LAST_COLUMN = 7;
  private static final double[] WIDTHS = {8, 11, 30, 30, 58, 14, 14, 14};
  private static final List<String> HEADINGS =
      List.of("级别", "规则", "位置", "项目", "说明", "应为", "实为", "差额");

  private final Report report;
  private final List<String[]> traces;
  private final SheetXml sheet;
  private int nextTrace;

  /**
   * @param traces what was done to the cells, kept in hidden columns for the next round
   */
  public ReportSheet(Report report, OwnStyles styles, List<String[]> traces) {
    this.report = report;
    this.sheet = new SheetXml(styles);
    this.traces = traces;
  }

  public byte[] bytes() {
    top();
    causes();
    findings();
    filled();
    couldNotRun();
    while (nextTrace < traces.size()) {
      row(0);
      endLine();
    }
    return sheet.bytes(WIDTHS, HEADER_ROW, true);
  }

  private void top() {
    sheet.row(30).text(0, OwnLook.TITLE, OwnSheet.REPORT.title());
    sheet.text(OwnSheet.HIDDEN_COLUMN, OwnLook.HIDDEN, OwnSheet.REPORT.mark());
    row(18).text(0, OwnLook.SUBTITLE, subject());
    endLine();
    row(24);
    Summary summary = report.summary();
    sheet.text(0, OwnLook.ERROR, "错误 " + summary.errors());
    sheet.text(1, OwnLook.WARNING, "警告 " + summary.warnings());
    sheet.text(2, OwnLook.ROUNDING, "尾差 " + summary.roundings() + "　　提示 " + summary.infos());
    sheet.text(3, OwnLook.FILLED, "已补全 " + summary.filled() + " 个空白单元格");
    endLine();
    row(22).text(0, OwnLook.VERDICT, verdict());
    endLine();
    row(22);
    for (int i = 0; i < HEADINGS.size(); i++) {
      sheet.text(i, OwnLook.HEADER, HEADINGS.get(i));
    }
    endLine();
  }

  private String subject() {
    Summary.Rules rules = report.summary().rules();
    return Stream.of(
            report.unit() == null ? null : report.unit().name(),
            report.year() == null ? null : report.year() + " 年度",
            rules == null
                ? null
                : "规则：通过 %d，未通过 %d，不适用 %d，未能执行 %d"
                    .formatted(
                        rules.passed(), rules.failed(), rules.notApplicable(), rules.couldNotRun()),
            report.amountUnit() == null ? "金额单位：万元" : "金额单位：" + report.amountUnit())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining("　·　"));
  }

  private String verdict() {
    return report.verdict() + (report.findings().isEmpty() ? "" : "点“位置”跳到单元格，单元格的批注里有原因和改法。");
  }

  private void causes() {
    if (report.causes().isEmpty()) {
      return;
    }
    heading("最可能出错的单元格");
    for (Cause cause : report.causes()) {
      String rules = shortList(cause.explains());
      String because = because(cause);
      line(rules, place(cause.cell()), cause.cell().label(), because);
      sheet.text(0, OwnLook.CENTRED, "原因").text(1, OwnLook.CENTRED, rules);
      link(cause.cell());
      sheet.text(4, OwnLook.TEXT, because);
      if (cause.code() == null) {
        sheet.number(5, OwnLook.AMOUNT, cause.suggested());
      } else {
        sheet.text(5, OwnLook.TEXT, cause.code());
      }
      value(6, cause.cell().value());
      sheet.number(7, OwnLook.AMOUNT, null);
      endLine();
    }
  }

  private static String because(Cause cause) {
    String settled = "把这一格改为“应为”一栏所写，" + cause.explains().size() + " 条关系同时相符。";
    return switch (cause.certainty()) {
      case CERTAIN -> settled + "没有别的单元格能同时解释。";
      case LIKELY -> settled + "较为可能，请核对原始凭证。";
      case AMBIGUOUS -> settled + "改" + others(cause) + "也同样说得通，请核对原始凭证。";
    };
  }

  private static String others(Cause cause) {
    return cause.others().isEmpty()
        ? "别处"
        : cause.others().stream()
            .map(cell -> cell.ref().toString())
            .collect(Collectors.joining("、"));
  }

  private static String shortList(List<String> rules) {
    return rules.size() <= 4
        ? String.join("、", rules)
        : String.join("、", rules.subList(0, 4)) + " 等";
  }

  private void findings() {
    heading(report.findings().isEmpty() ? "没有发现问题" : "问题清单");
    List<Finding> sorted =
        report.findings().stream().sorted(Comparator.comparing(Finding::level)).toList();
    sorted.stream().limit(MOST_FINDINGS).forEach(this::finding);
    more(sorted.size() - MOST_FINDINGS);
  }

  private void finding(Finding finding) {
    FindingCell first = finding.cells().isEmpty() ? null : finding.cells().get(0);
    String rule = String.valueOf(finding.rule());
    line(rule, place(first), first == null ? null : first.label(), finding.message());
    sheet.text(0, OwnLook.of(finding.level()), finding.level().label());
    sheet.text(1, OwnLook.CENTRED, rule);
    link(first);
    sheet.text(4, OwnLook.TEXT, finding.message());
    sheet.number(5, OwnLook.AMOUNT, finding.expected());
    if (finding.actual() == null && finding.level() != Level.INFO && first != null) {
      value(6, first.value());
    } else {
      sheet.number(6, OwnLook.AMOUNT, finding.actual());
    }
    sheet.number(7, OwnLook.AMOUNT, finding.difference());
    endLine();
  }

  private void filled() {
    if (report.filled().isEmpty()) {
      return;
    }
    heading("已补全的单元格");
    for (Filled filled : report.filled().stream().limit(MOST_FILLED).toList()) {
      String rule = String.valueOf(filled.rule());
      String from = filled.from() == null ? "" : filled.from();
      line(rule, place(filled.sheet(), filled.address()), filled.label(), from);
      sheet.text(0, OwnLook.FILLED, "补全").text(1, OwnLook.CENTRED, rule);
      link(filled.sheet(), filled.address(), filled.label());
      sheet.text(4, OwnLook.TEXT, from);
      sheet.number(5, OwnLook.AMOUNT, filled.value());
      sheet.number(6, OwnLook.AMOUNT, null);
      sheet.number(7, OwnLook.AMOUNT, null);
      endLine();
    }
    more(report.filled().size() - MOST_FILLED);
  }

  private void couldNotRun() {
    if (report.couldNotRun().isEmpty()) {
      return;
    }
    heading("未能执行的规则");
    for (CouldNotRun rule : report.couldNotRun().stream().limit(MOST_FINDINGS).toList()) {
      line(rule.rule(), null, null, rule.why()).text(0, OwnLook.CENTRED, "未执行");
      sheet.text(1, OwnLook.CENTRED, rule.rule());
      sheet.text(2, OwnLook.TEXT, "");
      sheet.text(3, OwnLook.TEXT, "");
      sheet.text(4, OwnLook.TEXT, rule.why());
      for (int column = 5; column <= LAST_COLUMN; column++) {
        sheet.number(column, OwnLook.AMOUNT, null);
      }
      endLine();
    }
  }

  private void heading(String text) {
    row(20).text(0, OwnLook.HEADING, text);
    for (int column = 1; column <= LAST_COLUMN; column++) {
      sheet.text(column, OwnLook.HEADING, "");
    }
    sheet.merge(0, LAST_COLUMN);
    endLine();
  }

  private void more(int count) {
    if (count > 0) {
      row(20).text(0, OwnLook.SUBTITLE, "另有 " + count + " 条没有列出；单元格上的标注是全的，也可导出报告查看。");
      endLine();
    }
  }

  private static String place(FindingCell cell) {
    return cell == null ? null : place(cell.sheet(), cell.address());
  }

  private static String place(String name, String address) {
    return name + " " + address;
  }

  private void link(FindingCell cell) {
    if (cell == null) {
      sheet.text(2, OwnLook.TEXT, "").text(3, OwnLook.TEXT, "");
    } else {
      link(cell.sheet(), cell.address(), cell.label());
    }
  }

  private void link(String name, String address, String label) {
    sheet.text(2, OwnLook.LINK, place(name, address)).link(2, new CellRef(name, address));
    sheet.text(3, OwnLook.TEXT, label == null ? "" : label);
  }

  /** What stands in a cell: as a number when it is one, else as text. */
  private void value(int column, String value) {
    BigDecimal number = value == null ? null : Numbers.parse(value);
    if (value == null || number != null) {
      sheet.number(column, OwnLook.AMOUNT, number);
    } else {
      sheet.text(column, OwnLook.TEXT, value.length() > 60 ? value.substring(0, 60) + "…" : value);
    }
  }

  private SheetXml row(double height) {
    return sheet.row(height);
  }

  /** Begins a row of the list, high enough for its texts. */
  private SheetXml line(String rule, String place, String label, String said) {
    String[] texts = {rule, place, label, said};
    double height = 18;
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] != null) {
        height = Math.max(height, TextSize.rowHeight(texts[i], WIDTHS[i + 1], FONT));
      }
    }
    return sheet.row(height);
  }

  /** Puts the next trace, if any is left, into the hidden columns of the current row. */
  private void endLine() {
    if (nextTrace < traces.size()) {
      String[] trace = traces.get(nextTrace++);
      for (int i = 0; i < trace.length; i++) {
        if (!trace[i].isEmpty()) {
          sheet.text(OwnSheet.HIDDEN_COLUMN + i, OwnLook.HIDDEN, trace[i]);
        }
      }
    }
  }
}
