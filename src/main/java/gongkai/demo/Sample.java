package gongkai.demo;

import gongkai.desk.Examiner;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.SheetText;
import gongkai.table.Table;
import gongkai.workbook.SheetWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A workbook from which others of other units, years and sizes are made. */
final class Sample {
  private static final BigDecimal SLIP = new BigDecimal(100);
  private final Book book;
  private final Map<CellRef, Cell> amounts = new HashMap<>();
  private final Cell leaf;

  private Sample(Book book, Filing filing) {
    this.book = book;
    for (Table table : filing.tables()) {
      table
          .cells()
          .filter(it -> it.raw().number() != null)
          .forEach(it -> amounts.put(it.ref(), it));
    }
    this.leaf = leaf(filing);
  }

  /** Reads one of the samples in the jar; the examiner tells its amounts from its codes. */
  static Sample read(String name, Examiner examiner) {
    try (InputStream in = Sample.class.getResourceAsStream("/demo/" + name + ".txt")) {
      Book book = SheetText.book(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      byte[] bytes = SheetWorkbook.build(book);
      return new Sample(book, examiner.examine(name + ".xlsx", bytes).filing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Another workbook like this one.
   *
   * @param words what is written otherwise, e.g. the unit's name
   * @param factor by which every amount is multiplied, so that every sum still holds
   * @param slip whether one amount is 100 too large in one table only
   */
  byte[] like(UnaryOperator<String> words, int factor, boolean slip) {
    List<Sheet> sheets =
        book.sheets().stream().map(sheet -> changed(sheet, words, factor, slip)).toList();
    return SheetWorkbook.build(new Book(sheets, false, false));
  }

  private Sheet changed(Sheet sheet, UnaryOperator<String> words, int factor, boolean slip) {
    var rows = new ArrayList<RawCell[]>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      var cells = new RawCell[sheet.columnCount()];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = changed(sheet.at(row, column), sheet.ref(row, column), words, factor, slip);
      }
      rows.add(cells);
    }
    return new Sheet(words.apply(sheet.name()), sheet.hidden(), rows, sheet.merges());
  }

  private RawCell changed(
      RawCell raw, CellRef at, UnaryOperator<String> words, int factor, boolean slip) {
    if (raw.number() == null) {
      return RawCell.text(words.apply(raw.text()));
    }
    if (!amounts.containsKey(at)) {
      return raw;
    }
    BigDecimal amount = raw.number().multiply(BigDecimal.valueOf(factor));
    boolean slips = slip && at.equals(leaf.ref());
    return RawCell.number(slips ? amount.add(SLIP) : amount);
  }

  /** The last amount of the last item of the second table that has items. */
  private static Cell leaf(Filing filing) {
    List<Table> itemised =
        filing.tables().stream().filter(table -> !table.coded().isEmpty()).toList();
    Table second = itemised.get(Math.min(1, itemised.size() - 1));
    Cell last = null;
    for (Row row : second.coded()) {
      for (Cell cell : row.cells()) {
        last = cell != null && cell.raw().number() != null ? cell : last;
      }
    }
    return last;
  }
}
