package gongkai.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Workbooks written as text: a row a line, cells apart by tabs.
 *
 * <p>A line {@code #sheet} begins a sheet of that name; a line {@code #merged}, followed by ranges
 * such as {@code A1:C2}, merges cells; a line {@code #hidden} hides the sheet; {@code \n} stands
 * for a line break in a cell, {@code #REF!} and its like for an error.
 */
public final class SheetText {
  private static final String SHEET = "#sheet\t";

  private SheetText() {}

  /** A workbook from sheets that each begin with {@code #sheet}. */
  public static Book book(String text) {
    List<Sheet> sheets = new ArrayList<>();
    for (String part : text.split("(?m)^" + SHEET)) {
      if (!part.isEmpty()) {
        String[] halves = part.split("\\R", 2);
        sheets.add(sheet(halves[0], halves[1]));
      }
    }
    return new Book(sheets, false, false);
  }

  /** A sheet from lines of tab-separated cells; what looks like a plain number is one. */
  public static Sheet sheet(String name, String text) {
    List<RawCell[]> rows = new ArrayList<>();
    List<Range> merges = new ArrayList<>();
    boolean hidden = false;
    for (String line : text.split("\\R")) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "#merged" -> Arrays.stream(cells).skip(1).map(SheetText::range).forEach(merges::add);
        case "#hidden" -> hidden = true;
        default -> rows.add(Arrays.stream(cells).map(SheetText::cell).toArray(RawCell[]::new));
      }
    }
    return new Sheet(name, hidden, rows, merges);
  }

  /** A cell of this text; what looks like a plain number is one. */
  public static RawCell cell(String text) {
    if (text.matches("#(REF|VALUE|NAME|DIV/0|N/A|NULL|NUM)[!?]?")) {
      return new RawCell(CellKind.ERROR, text, null, null, null);
    }
    BigDecimal number = text.matches("-?\\d+(\\.\\d+)?") ? Amounts.parse(text) : null;
    boolean code = text.matches("0\\d+");
    return number == null || code
        ? RawCell.text(text.replace("\\n", "\n"))
        : RawCell.number(number);
  }

  private static Range range(String written) {
    String[] ends = written.split(":");
    Position first = Position.of(ends[0]);
    Position last = Position.of(ends[1]);
    return new Range(first.row(), first.column(), last.row(), last.column());
  }
}
