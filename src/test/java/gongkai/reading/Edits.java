package gongkai.reading;

import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A workbook with something changed by hand. */
final class Edits {
  private final List<Sheet> sheets;

  private Edits(List<Sheet> sheets) {
    this.sheets = new ArrayList<>(sheets);
  }

  static Edits of(Book book) {
    return new Edits(book.sheets());
  }

  Book book() {
    return new Book(sheets, false, false);
  }

  /** Changes the sheet whose name begins like this. */
  Edits on(String sheet, Consumer<Grid> change) {
    Grid grid = Grid.of(sheets.get(indexOf(sheet)));
    change.accept(grid);
    sheets.set(indexOf(sheet), grid.sheet());
    return this;
  }

  Edits set(String sheet, String address, RawCell cell) {
    Position at = Position.of(address);
    return on(sheet, grid -> grid.set(at.row(), at.column(), cell));
  }

  Edits set(String sheet, String address, String text) {
    return set(sheet, address, RawCell.text(text));
  }

  Edits without(String sheet) {
    sheets.remove(indexOf(sheet));
    return this;
  }

  Edits with(Sheet sheet) {
    sheets.add(sheet);
    return this;
  }

  Sheet sheet(String name) {
    return sheets.get(indexOf(name));
  }

  private int indexOf(String name) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).name().startsWith(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No sheet begins with " + name);
  }
}
