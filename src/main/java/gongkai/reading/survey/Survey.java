package gongkai.reading.survey;

import gongkai.reading.header.Words;
import gongkai.table.Book;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook once all its sheets are looked over: each table that stands on one, and each sheet
 * that has none.
 */
public record Survey(Book book, List<Surveyed> tables) {

  public static Survey of(Book book, Words words) {
    List<Surveyed> tables = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      List<Sheet> parts = SheetParts.of(sheet, words);
      parts.forEach(part -> tables.add(Surveyed.of(part, parts.size() == 1, words)));
    }
    return new Survey(book, List.copyOf(tables));
  }
}
