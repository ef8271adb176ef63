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
import java.util.Random;

/** A made-up filing with about as many figures, findings and words as real ones have. */
final class GeneratedFiling {
  private static final List<String> FAMILIES = List.of("final-accounts", "budget");
  private static final String[] CAUSES = {
    "落实坚持过紧日子要求，压减一般性支出", "在职人员增加，人员经费相应增加", "信息化项目按进度支付尾款", "校舍维修改造工程开工", "上年一次性项目本年不再安排"
  };

  private final Random random;
  private final Unit unit;
  private final int year;
  private final String family;
  private final StringBuilder prose = new StringBuilder();

  private GeneratedFiling(int number, int year, String family) {
    this.random = new Random(31L * (31L * number + year) + family.hashCode());
    this.unit = unit(number);
    this.year = year;
    this.family = family;
  }

  static List<String> families() {
    return FAMILIES;
  }

  static Unit unit(int number) {
    return new Unit("%06d".formatted(100_000 + number), "某市第%d号预算单位".formatted(number));
  }

  /** The deposit of a unit; the same one each time. */
  static Deposit of(int number, int year, String family) {
    return new GeneratedFiling(number, year, family).deposit();
  }

  private Deposit deposit() {
    List<Table> tables =
        List.of(
            items("收支总表", 30, "预算数", "决算数"),
            accounts("收入表", "合计", "财政拨款", "事业收入", "其他收入"),
            accounts("支出表", "合计", "基本支出", "项目支出", "经营支出"),
            items("财政拨款表", 30, "合计", "一般公共预算"),
            accounts("财拨支出表", "合计", "基本支出", "项目支出"),
            items("基本支出表", 40, "金额"),
            items("三公经费表", 6, "预算数", "决算数"));
    String template = family + "/" + year;
    Filing filing =
        new Filing(template, unit, year, "单位", tables, new Book(List.of(), false, false));
    List<Finding> findings = findings();
    String name = "%s%d年%s.xlsx".formatted(unit.name(), year, family);
    byte[] original = (name + random.nextLong()).getBytes(UTF_8);
    Report report = report(filing, name, findings);
    return new Deposit(unit, "会计", name, original, ("返回 " + name).getBytes(UTF_8), report, filing);
  }

  private Table accounts(String name, String... columns) {
    var codes = new Random(unit.hashCode());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String top = "" + (201 + codes.nextInt(25));
      rows.add(row(top, top, "第" + top + "类支出", columns.length));
      for (int j = 0; j < 2; j++) {
        String middle = top + "%02d".formatted(1 + codes.nextInt(12));
        rows.add(row(middle, middle, "第" + middle + "款支出", columns.length));
        String leaf = middle + "%02d".formatted(1 + codes.nextInt(12));
        rows.add(row(leaf, leaf, "第" + leaf + "项支出", columns.length));
      }
    }
    return table(name, rows, columns);
  }

  private Table items(String name, int count, String... columns) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String item = i == 0 ? "年初结转和结余" : i == 1 ? "年末结转和结余" : name + "第" + i + "项";
      rows.add(row(item, null, item, columns.length));
    }
    return table(name, rows, columns);
  }

  private Table table(String name, List<Row> rows, String... columns) {
    List<Column> all = new ArrayList<>();
    for (String column : columns) {
      all.add(new Column(column, "表", List.of(column)));
    }
    return new Table(name, "公开" + name, name, AmountUnit.WAN, all, rows);
  }

  private Row row(String key, String code, String label, int columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      BigDecimal value =
          BigDecimal.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(200_000), 2);
      cells.add(new Cell("公开", new Position(0, i), RawCell.number(value), value, label));
      prose.append(random.nextInt(4) == 0 ? sentence(label, value) : "");
    }
    return new Row(key, "行", code, label, null, null, cells);
  }

  private String sentence(String label, BigDecimal value) {
    String use = "其中：%s%s万元，占比%d.%d%%，用于日常运转和%s。";
    String change = "%s%s万元，比上年增加%d.%d万元，主要原因是%s。";
    return (random.nextInt(3) == 0 ? change : use)
        .formatted(
            label,
            value,
            random.nextInt(100),
            random.nextInt(10),
            CAUSES[random.nextInt(CAUSES.length)]);
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    int count = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
    for (int i = 0; i < count; i++) {
      String address = "C" + (8 + random.nextInt(30));
      findings.add(
          Finding.said(
              "F%02d-%d".formatted(1 + random.nextInt(9), 1 + random.nextInt(6)),
              Level.values()[random.nextInt(4)],
              "公开03表支出决算表 " + address + " 的本年支出合计与各分项之和相差 100.00 万元，请核对。",
              List.of(
                  new FindingCell("公开03表 支出决算表", address, "支出", "1.00", FindingCell.Role.ACTUAL))));
    }
    return findings;
  }

  private Report report(Filing filing, String name, List<Finding> findings) {
    return new Report(
        name,
        Sha256.hex(name.getBytes(UTF_8)),
        filing.template(),
        "rules-" + year,
        unit,
        year,
        filing.scope(),
        null,
        Summary.of(findings, 12, new Summary.Rules(120, findings.size(), 9, 0)),
        findings,
        List.of(),
        List.of(),
        List.of(new Section("一", "收入支出决算总体情况说明", List.of(prose.toString()), List.of())),
        List.of(),
        List.of());
  }
}
