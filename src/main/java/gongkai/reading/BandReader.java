package gongkai.reading;

import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.CellKind;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.template.BandSpec;
import gongkai.template.RowSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the rows of one side of a table. */
final class BandReader {
  static final String CODED = "科目";
  static final String TOTAL = "合计";
  static final String OTHER = "其他";
  static final String PART = "其中";
  private static final BigDecimal LARGEST = new BigDecimal("1e13");
  private final Sheet sheet;
  private final SheetLayout layout;
  private final BandSpec spec;
  private final SheetBand band;
  private final List<String> columns;
  private final Map<String, SheetColumn> matched;
  private final RowMatcher matcher;
  private final Remarks remarks;
  private final List<Draft> drafts = new ArrayList<>();
  private int anchor = -1;
  private int firstRest = Integer.MAX_VALUE;
  private int restEnd = Integer.MAX_VALUE;

  /**
   * @param columns names of all value columns of the table, in order
   * @param matched where those of this band stand
   */
  BandReader(
      SheetLayout layout,
      BandSpec spec,
      SheetBand band,
      List<String> columns,
      Map<String, SheetColumn> matched,
      RowMatcher matcher,
      Remarks remarks) {
    this.sheet = layout.sheet();
    this.layout = layout;
    this.spec = spec;
    this.band = band;
    this.columns = columns;
    this.matched = matched;
    this.matcher = matcher;
    this.remarks = remarks;
  }

  /** A row before it is known which group it belongs to. */
  private record Draft(
      int at, String key, String group, String code, String label, boolean anchor) {}

  List<Row> read() {
    if (spec.record() != null) {
      return List.of(record());
    }
    for (int row = layout.firstRow(); row < layout.endRow(); row++) {
      draft(row);
    }
    placeRest();
    return drafts.stream().map(this::row).toList();
  }

  private Row record() {
    int at = layout.firstRow();
    for (int row = layout.firstRow(); row < layout.endRow(); row++) {
      if (hasValue(row)) {
        at = row;
        break;
      }
    }
    return row(new Draft(at, spec.record(), spec.record(), null, spec.record(), false));
  }

  private void draft(int row) {
    String code = CodeReader.read(sheet, row, band.codes());
    String label = label(row);
    if (covered(row)) {
      return;
    }
    boolean valued = hasValue(row);
    if (label.isEmpty() && code == null) {
      label = totalToTheLeft(row);
      if (!valued && label.isEmpty()) {
        return;
      }
    } else if (!valued && code == null && amountStandsFurtherRight(row, label)) {
      return;
    }
    if (spec.codes() != null && code != null) {
      drafts.add(new Draft(row, code, codedGroup(row, code), code, label, false));
      return;
    }
    if (spec.codes() != null && label.isEmpty() && spec.codes().equals("project")) {
      label = TOTAL;
    }
    named(row, Labels.item(label), label, valued);
  }

  /** A project without a letter in its code and without a unit of its own is 一级项目. */
  private String codedGroup(int row, String code) {
    if (!spec.codes().equals("project")) {
      return CODED;
    }
    boolean owned =
        band.labels().stream().skip(1).anyMatch(c -> !sheet.at(row, c.index()).isBlank());
    return owned || !code.matches("\\d+") ? "二级项目" : "一级项目";
  }

  private void named(int row, String item, String label, boolean valued) {
    RowSpec known = matcher.exact(item);
    if (known == null && (spec.rest() == null || valued)) {
      known = matcher.near(item);
      if (known != null) {
        remarks.add(
            ReadingRule.UNKNOWN_ROW,
            "%s 的项目“%s”已按“%s”读取；如不是同一项，请改用规范名称。"
                .formatted(sheet.ref(row, labelColumn()), label.strip(), known.key()),
            sheet.ref(row, labelColumn()),
            label.strip(),
            null);
      }
    }
    if (known != null) {
      drafts.add(new Draft(row, known.key(), known.group(), null, item, known.anchor()));
    } else if (Labels.subItem(label)) {
      drafts.add(new Draft(row, PART + ":" + item, PART, null, item, false));
    } else if (spec.rest() != null && !item.isEmpty()) {
      drafts.add(new Draft(row, spec.rest() + ":" + item, null, null, item, false));
    } else if (valued) {
      unknown(row, item);
    }
  }

  private void unknown(int row, String item) {
    String what = item.isEmpty() ? "没有名称" : "“" + item + "”不是模板中的项目";
    CellRef at = sheet.ref(row, labelColumn());
    remarks.add(
        ReadingRule.UNKNOWN_ROW,
        "%s 所在行有金额，但%s%s；请补写科目编码或项目名称。".formatted(at, spec.codes() == null ? "" : "没有科目编码，", what),
        at,
        item,
        null);
    drafts.add(new Draft(row, OTHER + ":" + item, OTHER, null, item, false));
  }

  private int labelColumn() {
    List<SheetColumn> named = band.labels().isEmpty() ? band.codes() : band.labels();
    return named.isEmpty() ? band.firstColumn() : named.get(0).index();
  }

  private String label(int row) {
    for (SheetColumn column : band.labels()) {
      RawCell cell = sheet.seenAt(row, column.index());
      if (!cell.isBlank() && isName(cell)) {
        return cell.text();
      }
    }
    for (SheetColumn column : band.codes()) {
      RawCell cell = sheet.at(row, column.index());
      if (!cell.isBlank() && isName(cell) && CodeReader.read(sheet, row, List.of(column)) == null) {
        return cell.text();
      }
    }
    return "";
  }

  private static boolean isName(RawCell cell) {
    return cell.kind() == CellKind.TEXT && Amounts.parse(cell.text()) == null;
  }

  /** Whether a label of this row stretches over the values: then it names a band further right. */
  private boolean covered(int row) {
    SheetColumn first = band.values().get(0);
    Range merge = sheet.mergeAt(row, first.index());
    return merge != null
        && merge.firstColumn() < first.index()
        && sheet.at(merge.firstRow(), merge.firstColumn()).kind() == CellKind.TEXT;
  }

  /** A total whose name stands in a band further left, its amount in the last one. */
  private String totalToTheLeft(int row) {
    if (!layout.bands().get(layout.bands().size() - 1).equals(band) || !sharesSpec()) {
      return "";
    }
    for (int column = band.firstColumn() - 1; column >= 0; column--) {
      RawCell cell = sheet.at(row, column);
      if (!cell.isBlank()) {
        return Words.isTotal(Labels.item(cell.text())) ? cell.text() : "";
      }
    }
    return "";
  }

  /** Whether a total is named here while all to the right of the name is empty up to its amount. */
  private boolean amountStandsFurtherRight(int row, String label) {
    SheetBand last = layout.bands().get(layout.bands().size() - 1);
    if (last.equals(band) || !sharesSpec() || !Words.isTotal(Labels.item(label))) {
      return false;
    }
    int end = last.values().get(0).index();
    for (int column = band.values().get(0).index(); column < end; column++) {
      if (!sheet.at(row, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bands of the sheet continue one list of rows. */
  private boolean sharesSpec() {
    return spec.name() == null && layout.bands().size() > 1;
  }

  private boolean hasValue(int row) {
    return band.values().stream()
        .map(column -> sheet.at(row, column.index()))
        .anyMatch(cell -> !cell.isBlank() && !cell.computesNothing());
  }

  private Row row(Draft draft) {
    String group = draft.group() == null ? restGroup(draft.at()) : draft.group();
    String title = draft.code() == null ? draft.label() : draft.code() + " " + plainLabel(draft);
    var cells = new ArrayList<Cell>(columns.size());
    for (String column : columns) {
      SheetColumn at = matched.get(column);
      cells.add(at == null ? null : cell(draft.at(), at, title, column));
    }
    return new Row(
        draft.key(),
        group,
        draft.code(),
        plainLabel(draft),
        draft.code() == null ? null : sheet.ref(draft.at(), band.codes().get(0).index()),
        draft.label().isEmpty() ? null : sheet.ref(draft.at(), labelColumn()),
        cells);
  }

  private static String plainLabel(Draft draft) {
    return draft.code() == null ? draft.label() : Amounts.squeeze(draft.label());
  }

  /** Unnamed rows are addends of the anchor only on the side of it where they begin. */
  private String restGroup(int row) {
    if (anchor < 0) {
      return spec.rest();
    }
    boolean addend = firstRest > anchor ? row > anchor && row < restEnd : row < anchor;
    return addend ? spec.rest() : OTHER;
  }

  private void placeRest() {
    for (Draft draft : drafts) {
      if (draft.anchor()) {
        anchor = draft.at();
      }
      if (draft.group() == null || draft.group().equals(spec.rest())) {
        firstRest = Math.min(firstRest, draft.at());
      } else if (anchor >= 0 && draft.at() > anchor && !draft.group().equals(PART)) {
        restEnd = Math.min(restEnd, draft.at());
      }
    }
  }

  private Cell cell(int row, SheetColumn at, String title, String column) {
    Range merge = sheet.mergeAt(row, at.index());
    if (merge != null && (merge.firstRow() != row || merge.firstColumn() != at.index())) {
      return null;
    }
    RawCell raw = sheet.at(row, at.index());
    var blank = new Cell(sheet.name(), new Position(row, at.index()), raw, null, "");
    String label = title + " · " + column.replace('.', ' ');
    BigDecimal value = value(raw, at);
    Cell cell = new Cell(sheet.name(), blank.position(), raw, value, label);
    judge(cell, at);
    return cell;
  }

  private BigDecimal value(RawCell raw, SheetColumn at) {
    if (raw.number() != null) {
      return raw.number();
    }
    return raw.kind() == CellKind.TEXT && !repeatsHeader(raw, at)
        ? Amounts.parse(raw.text())
        : null;
  }

  private static boolean repeatsHeader(RawCell raw, SheetColumn at) {
    return at.path().contains(Labels.plain(raw.text()));
  }

  private void judge(Cell cell, SheetColumn at) {
    RawCell raw = cell.raw();
    if (cell.value() != null && cell.value().abs().compareTo(LARGEST) > 0) {
      remarks.cell(
          ReadingRule.TOO_LARGE,
          "%s（%s）的金额大得不合常理，请核对是否多录了位数。".formatted(cell.ref(), cell.label()),
          cell);
    } else if (raw.kind() == CellKind.TEXT && cell.value() != null) {
      remarks.group(ReadingRule.TEXT_NUMBER, cell);
    } else if (cell.notUnderstood() && !repeatsHeader(raw, at)) {
      remarks.cell(
          ReadingRule.NOT_AN_AMOUNT,
          "%s（%s）应填金额，现为“%s”；请改填数字，没有金额的留空。"
              .formatted(cell.ref(), cell.label(), shortened(raw.text())),
          cell);
    }
    if (raw.cached() != null && raw.number() != null) {
      remarks.cell(
          ReadingRule.STALE_FORMULA,
          "%s（%s）的公式重新计算得 %s，文件中保存的是 %s；请在 Excel 中重算后保存。"
              .formatted(
                  cell.ref(),
                  cell.label(),
                  raw.number().toPlainString(),
                  raw.cached().toPlainString()),
          cell);
    }
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }
}
