package gongkai.reading;

import gongkai.table.Column;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.BandSpec;
import gongkai.template.ColumnSpec;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one table from the sheet that was found for it. */
final class TableReader {
  private final TableMatch match;
  private final Template template;
  private final Remarks remarks;

  TableReader(TableMatch match, Template template, Remarks remarks) {
    this.match = match;
    this.template = template;
    this.remarks = remarks;
  }

  /** The table, or empty when its header cannot be made out or it names no amount unit. */
  Optional<Table> read() {
    TableSpec spec = match.spec();
    if (!match.readable()) {
      remarks.add(
          ReadingRule.UNREADABLE_TABLE,
          "工作表“%s”的表头认不出来，没有审核%s；请保留官方模板的表头。".formatted(match.sheetName(), spec.cited()));
      return Optional.empty();
    }
    if (match.facts().amounts() == null) {
      remarks.add(
          ReadingRule.NO_UNIT,
          "工作表“%s”没有写明金额单位，没有审核%s；请在表头右上方写“单位：万元”或“单位：元”。"
              .formatted(match.sheetName(), spec.cited()));
      return Optional.empty();
    }
    return Optional.of(table(match.sheet().layout()));
  }

  private Table table(SheetLayout layout) {
    TableSpec spec = match.spec();
    List<String> names = spec.columns().stream().map(ColumnSpec::name).distinct().toList();
    Map<String, Column> columns = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    Map<BandSpec, RowMatcher> matchers = new HashMap<>();
    var official = new Names(template);
    List<SheetBand> bands = layout.bands();
    for (int at = 0; at < bands.size(); at++) {
      SheetBand band = bands.get(at);
      BandSpec wanted = specFor(band, at, bands.size());
      if (wanted == null) {
        continue;
      }
      Map<String, SheetColumn> matched = ColumnMatcher.match(wanted.columns(), band.values());
      matched.forEach(
          (name, column) ->
              columns.putIfAbsent(name, new Column(name, wanted.name(), column.path())));
      if (!matched.isEmpty()) {
        RowMatcher matcher = matchers.computeIfAbsent(wanted, RowMatcher::new);
        var cells = new AmountCells(layout, names, matched, remarks);
        var drafter = new RowDrafter(layout, wanted, band, matcher, official, remarks);
        rows.addAll(new BandReader(layout, wanted, band, cells).read(drafter));
      }
    }
    tellMissing(columns);
    List<Column> found =
        names.stream()
            .map(name -> columns.getOrDefault(name, new Column(name, null, List.of())))
            .toList();
    return new Table(spec.name(), match.sheetName(), title(), match.facts().amounts(), found, rows);
  }

  private String title() {
    return match.facts().titles().isEmpty() ? match.spec().title() : match.facts().titles().get(0);
  }

  /** One side of the template may stand in several bands of the sheet; sides are told by name. */
  private BandSpec specFor(SheetBand band, int at, int count) {
    List<BandSpec> specs = match.spec().bands();
    if (specs.size() == 1) {
      return specs.get(0);
    }
    for (BandSpec spec : specs) {
      if (band.heading().stream().anyMatch(word -> word.contains(spec.name()))) {
        return spec;
      }
    }
    return count == specs.size() ? specs.get(at) : null;
  }

  private void tellMissing(Map<String, Column> columns) {
    List<String> missing =
        match.spec().columns().stream()
            .filter(column -> !column.optional() && !columns.containsKey(column.name()))
            .map(column -> column.name().replace('.', ' '))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      remarks.add(
          ReadingRule.MISSING_COLUMN,
          "工作表“%s”没有找到%s的这些栏：%s；请核对表头文字。"
              .formatted(match.sheetName(), match.spec().cited(), String.join("、", missing)));
    }
  }
}
