package gongkai;

import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A case that differs from another in a few cells: the lines of its {@code changes.txt}.
 *
 * <p>Words stand apart by tabs, a sheet is named by how its name begins, a line that begins with
 * {@code #} is for people:
 *
 * <pre>
 * base  final-accounts-simple              begins with the sheets of that case
 * set   公开03表  G21  384.09                writes a cell; '384.09 is a number kept as text
 * stale 公开01表  C33  SUM(C7:C14)  817.89  800.00   a formula, its value now, the value stored
 * drop  公开05表                            takes a sheet away
 * </pre>
 */
final class CaseChanges {
  private final List<Sheet> sheets;

  private CaseChanges(List<Sheet> sheets) {
    this.sheets = new ArrayList<>(sheets);
  }

  /** The case that the lines begin with; null when none is named. */
  static String base(List<String> lines) {
    return lines.stream()
        .map(CaseChanges::words)
        .filter(words -> words[0].equals("base"))
        .map(words -> words[1])
        .findFirst()
        .orElse(null);
  }

  static Book applied(Book book, List<String> lines) {
    var changes = new CaseChanges(book.sheets());
    lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(CaseChanges::words)
        .forEach(changes::apply);
    return new Book(changes.sheets, book.externalLinks(), book.macros());
  }

  private static String[] words(String line) {
    return line.split("\t", -1);
  }

  private void apply(String[] words) {
    switch (words[0]) {
      case "base" -> {}
      case "set" -> put(words[1], words[2], written(words[3]));
      case "stale" -> put(words[1], words[2], stale(words));
      case "drop" -> sheets.remove(indexOf(words[1]));
      default ->
          throw new IllegalArgumentException(
              "Not base, set, stale or drop, apart by tabs: " + Arrays.toString(words));
    }
  }

  private static RawCell written(String text) {
    return text.startsWith("'") ? RawCell.text(text.substring(1)) : CaseBook.cell(text);
  }

  private static RawCell stale(String[] words) {
    return new RawCell(
        CellKind.FORMULA, words[4], Amounts.parse(words[4]), words[3], Amounts.parse(words[5]));
  }

  private void put(String sheet, String address, RawCell cell) {
    int at = indexOf(sheet);
    sheets.set(at, with(sheets.get(at), Position.of(address), cell));
  }

  private static Sheet with(Sheet sheet, Position at, RawCell cell) {
    List<RawCell[]> rows = new ArrayList<>();
    int width = Math.max(sheet.columnCount(), at.column() + 1);
    for (int row = 0; row < Math.max(sheet.rowCount(), at.row() + 1); row++) {
      RawCell[] cells = new RawCell[width];
      for (int column = 0; column < width; column++) {
        cells[column] = sheet.at(row, column);
      }
      rows.add(cells);
    }
    rows.get(at.row())[at.column()] = cell;
    return new Sheet(sheet.name(), sheet.hidden(), rows, sheet.merges());
  }

  private int indexOf(String sheet) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).name().startsWith(sheet)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No sheet begins with " + sheet);
  }
}
