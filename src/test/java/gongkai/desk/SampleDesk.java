package gongkai.desk;

import gongkai.report.Cause;
import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.report.Missing;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.report.Section;
import gongkai.report.Summary;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.Unit;
import gongkai.template.Landmarks;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Stands for the engine: what it answers is decided by the text that is posted. */
public final class SampleDesk implements Examiner, Catalogue {
  private final Map<String, Runnable> happenings;

  /**
   * @param happenings what happens, before the answer, to a workbook with this content
   */
  public SampleDesk(Map<String, Runnable> happenings) {
    this.happenings = happenings;
  }

  @Override
  public Examined examine(Papers papers, Consumer<Stage> progress) {
    progress.accept(Stage.CHECKING);
    String text = new String(papers.bytes(), StandardCharsets.UTF_8);
    happenings.getOrDefault(text, () -> {}).run();
    Report report =
        report(papers.name(), papers.text() == null ? text : text + "：" + papers.text());
    return new Examined(
        report, filing(text), made(text), () -> corrected(report, filing(text), text));
  }

  private static Examined corrected(Report report, Filing filing, String text) {
    return new Examined(report, filing, made("CORRECTED " + text), null);
  }

  private static Examined.Writer made(String text) {
    return product -> (product + " of " + text).getBytes();
  }

  private static Filing filing(String unit) {
    var book = new Book(List.of(), false, false);
    return new Filing("final-accounts/2024", new Unit(null, unit), 2024, "单位", List.of(), book);
  }

  private static Report report(String file, String unit) {
    var place = "公开03表 支出决算表";
    var guilty = new FindingCell(place, "C8", "215 · 基本支出", "435.27", FindingCell.Role.ACTUAL);
    var part = new FindingCell(place, "D8", "215 · 项目支出", null, FindingCell.Role.OPERAND);
    var wrong =
        new Finding(
            "F03-1",
            Level.ERROR,
            "公开03表 C8 与各项之和不等，请核对。",
            List.of(guilty, part),
            new BigDecimal("335.27"),
            new BigDecimal("435.27"),
            new BigDecimal("100.00"),
            new BigDecimal("0.010"),
            0);
    var tail = Finding.said("F01-9", Level.ROUNDING, "尾差 0.01。", List.of());
    List<Finding> findings = List.of(wrong, tail);
    return new Report(
        file,
        "0".repeat(64),
        "final-accounts/2024",
        "f",
        new Unit(null, unit),
        2024,
        "单位",
        null,
        Summary.of(findings, 1, new Summary.Rules(5, 1, 2, 1)),
        findings,
        List.of(
            new Cause(
                0,
                guilty,
                new BigDecimal("335.27"),
                null,
                List.of("F03-1"),
                Cause.Certainty.CERTAIN,
                List.of())),
        List.of(new Filled(place, "C7", "合计", new BigDecimal("817.89"), "F03-H", "C8 817.89")),
        List.of(
            new Section(
                "一",
                "收入支出决算总体情况说明",
                List.of("收入总计 817.89 万元，【请填写：主要原因】。"),
                List.of(new Section.Figure("817.89", List.of(place + "!C7"), null)))),
        List.of(new Missing("reason", "收入总计", new CellRef("原因说明", "B3"), "请填写收入变动的主要原因。")),
        List.of(new CouldNotRun("F08-1", "缺少公开08表。")));
  }

  @Override
  public List<Form> forms() {
    return List.of(
        new Form("final-accounts/2024", "final-accounts", 2024, "决算公开", List.of("公开01表"), 1, true));
  }

  @Override
  public List<Check> checks(String template) {
    known(template);
    return List.of(new Check("F03-1", Level.ERROR, "公开03表：本年支出合计 = 基本支出 + …", "编制说明"));
  }

  @Override
  public Optional<Landmarks> landmarks(String family) {
    return TemplateLibrary.builtIn().find(family + "/2024").map(Template::landmarks);
  }

  @Override
  public byte[] blank(String template) {
    known(template);
    return new byte[] {'P', 'K'};
  }

  private static void known(String template) {
    if (!template.equals("final-accounts/2024")) {
      throw new Rejected("no-template", "没有模板 " + template + "。");
    }
  }
}
