package gongkai.machine;

import gongkai.desk.Examined;
import gongkai.desk.Judged;
import gongkai.desk.TemplateExaminer;
import gongkai.reading.Grid;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import java.util.ArrayList;
import java.util.List;

/** The program as it comes, for the machines to put workbooks before. */
final class Machine {
  private static final TemplateExaminer EXAMINER =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

  private Machine() {}

  static Examined examine(byte[] bytes) {
    return EXAMINER.examine("x.xlsx", bytes);
  }

  static Judged judge(Book book) {
    return EXAMINER.judge(book);
  }

  static RawCell cell(Book book, CellRef ref) {
    Position at = Position.of(ref.address());
    return book.sheet(ref.sheet()).at(at.row(), at.column());
  }

  /** The same workbook with another cell in one place. */
  static Book with(Book book, CellRef ref, RawCell cell) {
    Position at = Position.of(ref.address());
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      Grid grid = Grid.of(sheet);
      if (sheet.name().equals(ref.sheet())) {
        grid.set(at.row(), at.column(), cell);
      }
      sheets.add(grid.sheet());
    }
    return new Book(sheets, false, false);
  }
}
