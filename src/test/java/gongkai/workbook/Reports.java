package gongkai.workbook;

import gongkai.report.Cause;
import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Missing;
import gongkai.report.Report;
import gongkai.report.Section;
import gongkai.report.Summary;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes reports for tests, without any rules. */
final class Reports {
  private final List<Finding> findings = new ArrayList<>();
  private final List<Cause> causes = new ArrayList<>();
  private final List<Filled> filled = new ArrayList<>();
  private final List<Section> narrative = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  static Reports none() {
    return new Reports();
  }

  static FindingCell cell(String sheet, String address, String value, Role role) {
    return new FindingCell(sheet, address, "215 工业信息等支出 · 基本支出", value, role);
  }

  Reports find(Level level, String rule, String message, FindingCell... cells) {
    findings.add(
        new Finding(
            rule,
            level,
            message,
            List.of(cells),
            new BigDecimal("335.27"),
            new BigDecimal("435.27"),
            new BigDecimal("100.00"),
            new BigDecimal("0.010"),
            null));
    return this;
  }

  Reports find(Level level, String sheet, String address) {
    return find(
        level,
        "F03-1",
        "公开03表 215 工业信息等支出的“本年支出合计”435.27 与公开01表的 335.27 不一致，相差 100.00；请核对两处，改正其中一处。",
        cell(sheet, address, "435.27", Role.ACTUAL));
  }

  Reports fill(String sheet, String address, String value) {
    filled.add(
        new Filled(sheet, address, "本年收入合计", new BigDecimal(value), "F01-1", "C7 817.89 + C8 0"));
    return this;
  }

  Reports cause(String sheet, String address, String suggested, Cause.Certainty certainty) {
    causes.add(
        new Cause(
            causes.size(),
            cell(sheet, address, "435.27", Role.ACTUAL),
            new BigDecimal(suggested),
            null,
            List.of("F03-1", "F53-1"),
            certainty,
            List.of()));
    return this;
  }

  Reports section(String number, String title, String... paragraphs) {
    narrative.add(new Section(number, title, List.of(paragraphs), List.of()));
    return this;
  }

  Reports ask(String message, CellRef where) {
    missing.add(new Missing("reason", "基本支出", where, message));
    return this;
  }

  Report build() {
    return new Report(
        "决算.xlsx",
        "00",
        "final-accounts/2024",
        "f",
        new Unit(null, "武汉市工业信息化中心"),
        2024,
        "单位",
        null,
        Summary.of(findings, filled.size(), new Summary.Rules(120, findings.size(), 10, 1)),
        findings,
        causes,
        filled,
        narrative,
        missing,
        List.of(new CouldNotRun("F09-1", "公开09表没有“预算数”一栏。")));
  }

  /** A report that has something of everything to say about a book, wherever it has amounts. */
  static Report busy(Book book) {
    Reports reports = none();
    Level[] levels = Level.values();
    int n = 0;
    for (Sheet sheet : book.sheets()) {
      for (int row = 4; row < sheet.rowCount() && n < 400; row++) {
        for (int column = 1; column < sheet.columnCount(); column++) {
          RawCell cell = sheet.at(row, column);
          String address = new Position(row, column).address();
          if (cell.number() != null && n++ % 3 == 0) {
            reports.find(levels[n % levels.length], sheet.name(), address);
          } else if (cell.isBlank() && sheet.mergeAt(row, column) == null && n++ % 5 == 0) {
            reports.fill(sheet.name(), address, n + ".25");
          }
        }
      }
    }
    String first = book.sheets().get(0).name();
    return reports
        .cause(first, "C7", "335.27", Cause.Certainty.CERTAIN)
        .section("一", "收入支出决算总体情况说明", "2024年度收、支总计均为817.89万元，主要原因是【请填写原因】。", "=1+1 也是文字。")
        .ask("请填写收、支总计增加的主要原因。", new CellRef(first, "C7"))
        .build();
  }
}
