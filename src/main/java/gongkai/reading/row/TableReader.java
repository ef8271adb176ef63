package gongkai.reading.row;

import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.reading.header.SheetLayout;
import gongkai.reading.match.MatchedBand;
import gongkai.reading.match.TableMatch;
import gongkai.reading.remark.ReadingCheck;
import gongkai.reading.remark.Remarks;
import gongkai.table.Column;
import gongkai.table.Position;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.BandSpec;
import gongkai.template.ColumnSpec;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one table from the sheet that was found for it. */
public final class TableReader {
  private static final int MOST_CANDIDATES = 6;
  private final TableMatch match;
  private final Template template;
  private final Remarks remarks;

  public TableReader(TableMatch match, Template template, Remarks remarks) {
    this.match = match;
    this.template = template;
    this.remarks = remarks;
  }

  /** The table, or empty when its header cannot be made out or it names no amount unit. */
  public Optional<Table> read() {
    TableSpec spec = match.spec();
    if (!match.readable()) {
      remarks.add(
          ReadingCheck.UNREADABLE_TABLE,
          "工作表“%s”的表头认不出来，没有审核%s；请保留官方模板的表头。".formatted(match.sheetName(), spec.cited()));
      return Optional.empty();
    }
    if (match.facts().amounts() == null) {
      remarks.add(
          ReadingCheck.NO_UNIT,
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
    Map<BandSpec, List<Row>> sides = new LinkedHashMap<>();
    var official = new Names(template);
    var lookout = new Lookout(spec, official, match.sheet().words());
    for (MatchedBand told : match.bands()) {
      SheetBand band = told.band();
      BandSpec wanted = told.spec();
      Map<String, SheetColumn> matched = told.columns();
      lookout.columns(told);
      matched.forEach(
          (name, column) ->
              columns.putIfAbsent(name, new Column(name, wanted.name(), column.path())));
      if (!matched.isEmpty()) {
        RowMatcher matcher = matchers.computeIfAbsent(wanted, RowMatcher::new);
        var cells = new AmountCells(layout, match.facts().amounts(), names, matched, remarks);
        var drafter = new RowDrafter(match.sheet(), wanted, band, matcher, official, remarks);
        List<Row> read = new BandReader(layout, wanted, band, cells).read(drafter);
        rows.addAll(read);
        sides.computeIfAbsent(wanted, side -> new ArrayList<>()).addAll(read);
      }
    }
    sides.forEach(lookout::rows);
    tellMissing(lookout);
    tellStrange(lookout);
    List<Column> found =
        names.stream()
            .map(name -> columns.getOrDefault(name, new Column(name, null, List.of())))
            .toList();
    return new Table(
        spec.name(),
        match.sheetName(),
        title(),
        match.facts().amounts(),
        found,
        rows,
        lookout.unread());
  }

  private String title() {
    return match.facts().titles().isEmpty() ? match.spec().title() : match.facts().titles().get(0);
  }

  private void tellMissing(Lookout lookout) {
    List<String> missing = lookout.missingColumns();
    if (!missing.isEmpty()) {
      remarks.add(
          ReadingCheck.MISSING_COLUMN,
          "工作表“%s”没有找到%s的这些栏：%s%s；请核对表头文字，与这些栏有关的公式没有审核。"
              .formatted(
                  match.sheetName(),
                  match.spec().cited(),
                  String.join("、", missing),
                  candidates(lookout.strangeColumns())));
    }
  }

  /** Rows that stand where named ones are missing: one word for all of them. */
  private void tellStrange(Lookout lookout) {
    List<Row> strange = lookout.strangeRows();
    if (strange.isEmpty()) {
      return;
    }
    String names =
        strange.stream()
            .limit(MOST_CANDIDATES)
            .map(row -> "“%s”（%s）".formatted(row.label(), row.labelCell().address()))
            .collect(Collectors.joining("、"));
    List<String> missing = lookout.missingRows();
    remarks.add(
        ReadingCheck.UNKNOWN_ROW,
        "工作表“%s”的这些项目认不出来：%s%s；与它们有关的公式没有审核，请改用规范名称。"
            .formatted(
                match.sheetName(),
                names,
                missing.isEmpty() ? "" : "，而没有找到" + String.join("、", missing)),
        strange.get(0).labelCell(),
        strange.get(0).label(),
        null);
  }

  /** The headers that may be the missing ones, and where they stand. */
  private String candidates(List<SheetColumn> strange) {
    int row = Math.max(0, match.sheet().layout().firstRow() - 1);
    return strange.isEmpty()
        ? ""
        : strange.stream()
            .limit(MOST_CANDIDATES)
            .map(it -> "“%s”（%s栏）".formatted(String.join(" ", it.path()), columnName(row, it)))
            .collect(Collectors.joining("、", "；表头认不出来的有", ""));
  }

  private static String columnName(int row, SheetColumn column) {
    return new Position(row, column.index()).address().replaceAll("\\d+", "");
  }
}
