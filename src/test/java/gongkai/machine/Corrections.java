package gongkai.machine;

import gongkai.desk.Examined;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.workbook.WorkbookReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What correcting a workbook did to it.
 *
 * @param before the workbook as it was posted
 * @param bytes the corrected workbook
 * @param book the same as it is read again
 */
record Corrections(Book before, byte[] bytes, Book book) {

  static Corrections of(Examined examined) {
    byte[] corrected = examined.marked(true);
    Book book = WorkbookReader.read(corrected, "corrected.xlsx");
    return new Corrections(examined.filing().book(), corrected, book);
  }

  /** The cells that held an amount and hold something else now. */
  List<CellRef> overwritten() {
    return changed(before, book).stream()
        .filter(ref -> Machine.cell(before, ref).number() != null)
        .toList();
  }

  /** Whether correcting what is corrected changes nothing more. */
  boolean isFixedPoint() {
    return changed(book, of(Machine.examine(bytes)).book()).isEmpty();
  }

  /** The cells that hold something else in one workbook than in the other. */
  static List<CellRef> changed(Book one, Book other) {
    List<CellRef> changed = new ArrayList<>();
    for (Sheet sheet : one.sheets()) {
      Sheet same = other.sheet(sheet.name());
      for (int row = 0; same != null && row < sheet.rowCount(); row++) {
        for (int column = 0; column < sheet.columnCount(); column++) {
          if (!alike(sheet.at(row, column), same.at(row, column))) {
            changed.add(sheet.ref(row, column));
          }
        }
      }
    }
    return changed;
  }

  private static boolean alike(RawCell one, RawCell other) {
    if (one.number() != null && other.number() != null) {
      return one.number().compareTo(other.number()) == 0;
    }
    return one.number() == null && other.number() == null && one.text().equals(other.text());
  }
}
