package gongkai.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.report.Section;
import gongkai.report.Sha256;
import gongkai.report.Summary;
import gongkai.table.AmountUnit;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Filings small enough to read in a test. */
final class Samples {
  static final Unit CENTER = new Unit("104013", "武汉市工业信息化中心");
  static final String FAMILY = "final-accounts";

  private Samples() {}

  /** A workbook whose bytes are {@code content} and whose 支出表 has the given rows. */
  static Deposit deposit(Unit unit, int year, String content, Row... rows) {
    return deposit(unit, year, content, List.of(), "", rows);
  }

  static Deposit deposit(
      Unit unit, int year, String content, List<Finding> findings, String prose, Row... rows) {
    Table table = table("支出表", AmountUnit.WAN, rows);
    Filing filing =
        new Filing(
            FAMILY + "/" + year,
            unit,
            year,
            "单位",
            List.of(table),
            new Book(List.of(), false, false));
    return new Deposit(
        unit,
        "王会计",
        content + ".xlsx",
        content.getBytes(UTF_8),
        ("returned " + content).getBytes(UTF_8),
        report(filing, content, findings, prose),
        filing);
  }

  static Table table(String name, AmountUnit unit, Row... rows) {
    List<Column> columns =
        List.of(new Column("合计", "支出", List.of("合计")), new Column("基本支出", "支出", List.of("基本支出")));
    return new Table(name, "公开03表 " + name, name, unit, columns, List.of(rows));
  }

  /** A row with an account code, and an amount or null for each column. */
  static Row row(String code, String label, String... amounts) {
    List<Cell> cells = new ArrayList<>();
    for (String amount : amounts) {
      cells.add(cell(new Position(5, cells.size()), amount, code + " " + label));
    }
    while (cells.size() < 2) {
      cells.add(null);
    }
    return new Row(code, "科目", code, label, null, null, cells);
  }

  private static Cell cell(Position position, String amount, String label) {
    BigDecimal value = amount == null ? null : new BigDecimal(amount);
    return new Cell("公开03表 支出表", position, RawCell.BLANK, value, label);
  }

  static Finding finding(String rule, Level level, String address) {
    return Finding.said(rule, level, "公开03表 " + address + " 有误，请核对。", List.of(cell(address, "合计")));
  }

  static FindingCell cell(String address, String label) {
    return new FindingCell("公开03表 支出表", address, label, "1.00", FindingCell.Role.ACTUAL);
  }

  private static Report report(
      Filing filing, String content, List<Finding> findings, String prose) {
    return new Report(
        content + ".xlsx",
        Sha256.hex(content.getBytes(UTF_8)),
        filing.template(),
        "rules-1",
        filing.unit(),
        filing.year(),
        filing.scope(),
        null,
        Summary.of(findings, 3, new Summary.Rules(7, findings.size(), 2, 1)),
        findings,
        List.of(),
        List.of(),
        List.of(new Section("一", "收入支出决算总体情况说明", List.of(prose), List.of())),
        List.of(),
        List.of());
  }
}
