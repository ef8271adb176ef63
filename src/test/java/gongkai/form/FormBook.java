package gongkai.form;

import gongkai.CaseBook;
import gongkai.table.AmountUnit;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A filing with performance forms, written as text and changed cell by cell. */
final class FormBook {
  private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
  private final Map<String, List<Range>> merges = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();
  private String template = "final-accounts/2024";
  private Integer year = 2024;

  FormBook template(String id, Integer ofYear) {
    template = id;
    year = ofYear;
    return this;
  }

  /** Adds a sheet: a line a row, cells apart by |, blanks around them aside. */
  FormBook sheet(String name, String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.strip().split("\\R")) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\\|", -1)) {
        cells.add(cell.strip());
      }
      rows.add(cells);
    }
    sheets.put(name, rows);
    return this;
  }

  /** Merges regions of a sheet, e.g. {@code B27:G27}. */
  FormBook merge(String name, String... regions) {
    for (String region : regions) {
      Position from = Position.of(region.substring(0, region.indexOf(':')));
      Position to = Position.of(region.substring(region.indexOf(':') + 1));
      merges
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Range(from.row(), from.column(), to.row(), to.column()));
    }
    return this;
  }

  FormBook set(String name, String address, String value) {
    Position at = Position.of(address);
    List<List<String>> rows = sheets.get(name);
    List<String> row = rows.get(at.row());
    while (row.size() <= at.column()) {
      row.add("");
    }
    row.set(at.column(), value);
    return this;
  }

  FormBook remove(String name) {
    sheets.remove(name);
    return this;
  }

  /** Adds a table of the filing with one row and an amount in 万元 for each column. */
  FormBook table(String name, String row, String... columnsAndAmounts) {
    List<Column> columns = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columnsAndAmounts.length; i += 2) {
      columns.add(new Column(columnsAndAmounts[i], null, List.of(columnsAndAmounts[i])));
      var amount = new BigDecimal(columnsAndAmounts[i + 1]);
      var at = new Position(5 + tables.size(), i);
      cells.add(
          new Cell(name, at, RawCell.number(amount), amount, row + " · " + columnsAndAmounts[i]));
    }
    tables.removeIf(table -> table.name().equals(name));
    var only = new Row(row, row, row.matches("[\\dTY]+") ? row : null, row, null, null, cells);
    tables.add(new Table(name, name, name, AmountUnit.WAN, columns, List.of(only)));
    return this;
  }

  FormBook withoutTables() {
    tables.clear();
    return this;
  }

  Filing filing() {
    List<Sheet> made = new ArrayList<>();
    sheets.forEach(
        (name, rows) -> {
          String text =
              String.join("\n", rows.stream().map(row -> String.join("\t", row)).toList());
          Sheet plain = CaseBook.sheet(name, text);
          List<RawCell[]> cells = new ArrayList<>();
          for (int row = 0; row < plain.rowCount(); row++) {
            var line = new RawCell[plain.columnCount()];
            for (int column = 0; column < line.length; column++) {
              line[column] = plain.at(row, column);
            }
            cells.add(line);
          }
          made.add(new Sheet(name, false, cells, merges.getOrDefault(name, List.of())));
        });
    return new Filing(
        template, new Unit(null, "某局"), year, "单位", tables, new Book(made, false, false));
  }

  Told review() {
    return Told.of(filing(), LIBRARY.find(template).orElseThrow());
  }

  /** A 整体自评表, two 项目自评表 and the tables that they repeat, all in order. */
  static FormBook reviews() {
    return new FormBook()
        .sheet(
            "整体",
            """
            2024年整体支出绩效自评表
            单位名称：某局
            单位名称|某局
            基本支出总额|100||项目支出总额|200
            预算执行情况（万元）（20分）|||预算数(A)|执行数(B)|执行率(B/A)|得分（20分*执行率）
            |单位整体支出总额||300|300|100%|20
            年度绩效目标1（40分）|做好服务
            年度绩效指标|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
            |产出指标|数量指标|服务企业家数（10分）|≥500家次|510家次|10
            ||质量指标|咨询回复率（10分）|100%|100%|10
            ||成本指标|差错率（10分）|≤0.5%|0.4%|10
            |效益指标|社会效益指标|无安全责任事故（10分）|无|无|10
            年度绩效目标2（40分）|做好保障
            年度绩效指标|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
            |产出指标|数量指标|设备更新数（20分）|6台|6台|20
            |满意度指标|满意度指标|受益企业满意度（20分）|≥95%|96%|20
            总分|100
            评价等级|优
            偏差大或目标未完成原因分析|
            改进措施及结果应用方案|继续努力。
            """)
        .merge("整体", "A1:G1", "B4:C4", "E4:G4", "A5:A6", "B6:C6", "B7:G7", "B13:G13", "B17:G17")
        .merge("整体", "A8:A12", "B9:B11", "A14:A16", "B18:G18", "B19:G19", "B20:G20")
        .sheet(
            "项目一",
            """
            2024年服务项目自评表
            项目名称|服务项目
            预算执行情况（万元）（20分）|||预算数(A)|执行数(B)|执行率(B/A)|得分（20分*执行率）
            |年度财政资金总额||120|120|100%|20
            年度绩效目标（80分）|
            年度绩效指标|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
            |产出指标|数量指标|服务企业家数（20分）|≥500家次|510家次|20
            ||质量指标|咨询回复率（20分）|100%|100%|20
            ||成本指标|差错率（20分）|≤0.5%|0.4%|20
            |效益指标|社会效益指标|无安全责任事故（20分）|无|无|20
            总分|100
            偏差大或目标未完成原因分析|
            改进措施及结果应用方案|继续努力。
            """)
        .merge("项目一", "A1:G1", "A3:A4", "B4:C4", "B11:G11", "B12:G12", "B13:G13")
        .sheet(
            "项目二",
            """
            2024年保障项目自评表
            项目名称|保障项目
            预算执行情况（万元）（20分）|||预算数(A)|执行数(B)|执行率(B/A)|得分（20分*执行率）
            |年度财政资金总额||80|80|100%|20
            年度绩效目标（80分）|
            年度绩效指标|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
            |产出指标|数量指标|设备更新数（40分）|6台|6台|40
            |满意度指标|满意度指标|受益企业满意度（40分）|≥95%|96%|40
            总分|100
            偏差大或目标未完成原因分析|
            改进措施及结果应用方案|
            """)
        .table("支出表", "合计", "本年支出合计", "300", "基本支出", "100", "项目支出", "200");
  }

  /** A 整体目标表, two 项目目标表 and the tables that they repeat, all in order. */
  static FormBook goals() {
    return new FormBook()
        .template("budget/2026", 2026)
        .sheet(
            "表11",
            """
            整体支出绩效目标表
            ||||||单位：万元
            单位名称|某局
            总体资金情况||||||
            |总体资金情况||当年金额|占比|2024年|2025年
            |收入构成|财政拨款|300|100%|200|250
            |收入构成|单位资金||||
            |收入构成|合计|300|100%|200|250
            |支出构成|人员类项目支出|150|50%|90|100
            |支出构成|运转类项目支出|50|16.67%|60|70
            |支出构成|特定目标类项目支出|100|33.33%|50|80
            |支出构成|合计|300|100%|200|250
            项目支出情况|项目名称||支出项目类别|项目总预算|项目本年度预算|用途
            |服务项目||特定目标类项目|100|100|服务
            |运维项目||其他运转类项目|30|30|运维
            年度目标1|做好服务
            年度绩效指标|一级指标|二级指标|三级指标|2024年指标值|2025年指标值|当年指标值
            |产出指标|数量指标|服务企业家数|≥300家次|≥400家次|≥500家次
            ||质量指标|咨询回复率|100%|100%|≥96%
            """)
        .merge("表11", "A13:A15", "B13:C13", "B14:C14", "B15:C15")
        .sheet(
            "表12-1",
            """
            项目支出绩效目标表
            ||||||单位：万元
            项目名称|服务项目|||项目编码|1T1
            支出项目类别|特定目标类项目
            项目总预算|100|||项目当年预算|100
            项目资金来源|来源项目||||金额
            |合计||||100
            |1.一般公共预算财政拨款||||100
            |其中：申请本级财力年初安排||||100
            |2.政府性基金预算财政拨款||||
            |使用上年度财政拨款结转||||
            项目支出明细测算
            项目活动|活动内容表述|||支出经济分类|金额|测算依据及说明
            推广|推广服务|||委托业务费|60|宣传40万元、培训20万元。
            咨询|咨询服务|||委托业务费|40|每人2万元，20人。
            项目采购
            品名||||数量|金额
            服务||||1|60
            年度绩效目标|做好服务
            年度绩效指标|一级指标|二级指标|三级指标|2024年指标值|2025年指标值|当年指标值
            |产出指标|数量指标|服务企业家数|≥300家次|≥400家次|≥500家次
            ||质量指标|咨询回复率|100%|100%|≥96%
            """)
        .merge("表12-1", "A6:A11", "A12:G12", "A16:G16")
        .table("收支总表", "收入总计", "金额", "300")
        .table("一般公共预算支出表", "合计", "合计", "300", "基本支出.人员经费", "150", "基本支出.公用经费", "20")
        .table("项目支出表", "1T1", "合计", "100")
        .sheet(
            "表12-2",
            """
            项目支出绩效目标表
            ||||||单位：万元
            项目名称|运维项目|||项目编码|1Y2
            支出项目类别|其他运转类项目
            项目总预算|30|||项目当年预算|30
            年度绩效目标|做好运维
            年度绩效指标|一级指标|二级指标|三级指标|2024年指标值|2025年指标值|当年指标值
            |产出指标|数量指标|故障率|≤1%|≤1%|≤0.5%
            """);
  }
}
