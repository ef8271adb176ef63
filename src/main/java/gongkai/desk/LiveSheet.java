package gongkai.desk;

import gongkai.report.Rejected;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sheet as the task pane sends it.
 *
 * @param name the sheet's name
 * @param hidden whether a user does not see it
 * @param cells what its cells show, by A1 address: a number, a text, or null
 * @param merges its merged regions, e.g. {@code A1:J1}
 */
public record LiveSheet(
    String name, boolean hidden, Map<String, Object> cells, List<String> merges) {
  private static final int MOST_ROWS = 60_000;
  private static final int MOST_COLUMNS = 300;
  private static final String ADDRESS = "[A-Za-z]{1,3}[1-9]\\d{0,6}";

  public LiveSheet {
    if (name == null || name.isBlank()) {
      throw new Rejected("bad-figures", "有一张工作表没有名称，请更新任务窗格后重试。");
    }
    cells = cells == null ? Map.of() : cells;
    merges = merges == null ? List.of() : List.copyOf(merges);
  }

  /** The sheet as a grid. */
  Sheet grid() {
    List<RawCell[]> rows = new ArrayList<>();
    cells.forEach((address, value) -> put(rows, position(address), cell(value)));
    return new Sheet(name, hidden, rows, merges.stream().map(this::range).toList());
  }

  private static void put(List<RawCell[]> rows, Position at, RawCell cell) {
    while (rows.size() <= at.row()) {
      rows.add(null);
    }
    RawCell[] row = rows.get(at.row());
    if (row == null || row.length <= at.column()) {
      RawCell[] wider = new RawCell[at.column() + 1];
      if (row != null) {
        System.arraycopy(row, 0, wider, 0, row.length);
      }
      rows.set(at.row(), wider);
      row = wider;
    }
    row[at.column()] = cell;
  }

  private static RawCell cell(Object value) {
    if (value == null) {
      return RawCell.BLANK;
    }
    if (value instanceof BigDecimal number) {
      return RawCell.number(tidy(number));
    }
    if (value instanceof Number number) {
      return RawCell.number(new BigDecimal(number.toString()));
    }
    String text = value.toString();
    return text.matches("#[A-Z/0?!]+[A-Z]?[!?]?")
        ? new RawCell(CellKind.ERROR, text, null, null, null)
        : RawCell.text(text);
  }

  /** Without the noise of binary fractions, as a spreadsheet shows it. */
  private static BigDecimal tidy(BigDecimal number) {
    if (number.precision() - number.scale() > 20 || number.scale() > 400) {
      throw new Rejected("bad-figures", "有一个数大得不合常理，请核对后重试。");
    }
    BigDecimal rounded = number.setScale(10, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private Position position(String address) {
    if (!address.matches(ADDRESS)) {
      throw new Rejected("bad-figures", "单元格地址“" + address + "”不对，请更新任务窗格后重试。");
    }
    Position at = Position.of(address);
    if (at.row() >= MOST_ROWS || at.column() >= MOST_COLUMNS) {
      throw new Rejected("too-large", "工作表“" + name + "”太大，不能边填边查；请改用“校验”，或删去表外的内容。");
    }
    return at;
  }

  private Range range(String merge) {
    String[] ends = merge.split(":");
    if (ends.length != 2) {
      throw new Rejected("bad-figures", "合并区域“" + merge + "”不对，请更新任务窗格后重试。");
    }
    Position first = position(ends[0]);
    Position last = position(ends[1]);
    return new Range(first.row(), first.column(), last.row(), last.column());
  }
}
