package gongkai.reading.row;

import gongkai.reading.header.SheetColumn;
import gongkai.reading.header.SheetLayout;
import gongkai.reading.remark.ReadingCheck;
import gongkai.reading.remark.Remarks;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.CellKind;
import gongkai.table.Labels;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the amounts of a row and says what is odd about how they are written. */
final class AmountCells {
  private static final BigDecimal LARGEST = new BigDecimal("1e13");
  private final Sheet sheet;
  private final boolean empty;
  private final AmountUnit unit;
  private final List<String> columns;
  private final Map<String, SheetColumn> matched;
  private final Remarks remarks;

  /**
   * @param unit the unit of the table's amounts
   * @param columns names of all value columns of the table, in order
   * @param matched where those of this band stand
   */
  AmountCells(
      SheetLayout layout,
      AmountUnit unit,
      List<String> columns,
      Map<String, SheetColumn> matched,
      Remarks remarks) {
    this.sheet = layout.sheet();
    this.empty = layout.isEmpty();
    this.unit = unit;
    this.columns = columns;
    this.matched = matched;
    this.remarks = remarks;
  }

  /** The cells of one row, one a column; null where this band has none, or but a heading. */
  List<Cell> read(int row, String title) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (String column : columns) {
      SheetColumn at = matched.get(column);
      cells.add(at == null ? null : cell(row, at, title, column));
    }
    return cells;
  }

  private Cell cell(int row, SheetColumn at, String title, String column) {
    Range merge = sheet.mergeAt(row, at.index());
    if (merge != null && (merge.firstRow() != row || merge.firstColumn() != at.index())) {
      return null;
    }
    RawCell raw = sheet.at(row, at.index());
    // Where amounts stand beside it, the heading may have taken the place of one that is missing.
    if (empty && at.isRepeatedIn(raw)) {
      return null;
    }
    String label = title + " · " + column.replace('.', ' ');
    Cell cell = new Cell(sheet.name(), new Position(row, at.index()), raw, value(raw, at), label);
    if (!raw.isBlank()) {
      judge(cell, at);
    }
    return cell;
  }

  private BigDecimal value(RawCell raw, SheetColumn at) {
    BigDecimal value = raw.number();
    if (value == null && isText(raw) && !at.isRepeatedIn(raw) && !inOtherUnit(raw)) {
      value = Amounts.parse(raw.text());
    }
    return value == null || tooLarge(value) ? null : value;
  }

  /** Such a number would drown every sum it enters. */
  private static boolean tooLarge(BigDecimal value) {
    return value.abs().compareTo(LARGEST) > 0;
  }

  private void judge(Cell cell, SheetColumn at) {
    RawCell raw = cell.raw();
    if (cell.value() != null) {
      if (isText(raw)) {
        remarks.textNumber(cell);
      }
    } else if (raw.isUncomputed()) {
      remarks.uncomputed(cell);
    } else if (isText(raw) && inOtherUnit(raw) && Amounts.parse(raw.text()) != null) {
      remarks.otherUnit(cell, unit);
    } else if (raw.number() != null || numberTooLarge(raw)) {
      remarks.cell(
          ReadingCheck.TOO_LARGE,
          "%s（%s）的金额大得不合常理，没有采用；请核对是否多录了位数。".formatted(cell.ref(), cell.label()),
          cell);
    } else if (cell.notUnderstood() && !at.isRepeatedIn(raw)) {
      remarks.cell(
          ReadingCheck.NOT_AN_AMOUNT,
          "%s（%s）应填金额，现为“%s”；%s。"
              .formatted(cell.ref(), cell.label(), Labels.shortened(raw.text()), remedy(raw)),
          cell);
    }
    if (raw.cached() != null && raw.number() != null) {
      remarks.stale(cell);
    }
  }

  /** Text that was typed, or that a formula makes. */
  private static boolean isText(RawCell raw) {
    return raw.number() == null
        && (raw.kind() == CellKind.TEXT || raw.kind() == CellKind.FORMULA)
        && !raw.text().isBlank();
  }

  /** Whether the text names a unit beside its number, and another than the table's. */
  private boolean inOtherUnit(RawCell raw) {
    AmountUnit named = Amounts.unitOf(raw.text());
    return named != null && named != unit;
  }

  private static boolean numberTooLarge(RawCell raw) {
    return isText(raw) && Amounts.parse(raw.text()) != null;
  }

  private static String remedy(RawCell raw) {
    if (raw.kind() == CellKind.ERROR || raw.text().startsWith("#")) {
      return "这是公式的错误值，请改正公式引用的单元格";
    }
    return raw.text().strip().startsWith("=") ? "公式存成了文本，请把单元格格式改为常规后重新录入" : "请改填数字，没有金额的留空";
  }
}
