package gongkai.machine;

import gongkai.CaseBook;
import gongkai.report.Filled;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.workbook.SheetWorkbook;
import gongkai.workbook.WorkbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Complete workbooks that say what they should: the published ones at hand, and our own. */
final class Specimens {
  private static final Path PUBLISHED =
      Path.of(System.getProperty("gongkai.shared", "../shared")).resolve("cases");

  private Specimens() {}

  /** Our own and, where they stand beside the project, the published ones, by their names. */
  static Map<String, Book> all() {
    Map<String, Book> all = new TreeMap<>(own());
    if (Files.isDirectory(PUBLISHED)) {
      try (Stream<Path> folders = Files.list(PUBLISHED)) {
        folders
            .map(folder -> folder.resolve("filled.xlsx"))
            .filter(Files::exists)
            .forEach(file -> all.put(file.getParent().getFileName().toString(), read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** Our own, with the totals that they leave blank. */
  static Map<String, Book> own() {
    Map<String, Book> own = new TreeMap<>();
    CaseBook.names().forEach(name -> own.put(name, completed(CaseBook.read(name))));
    return own;
  }

  private static Book completed(Book book) {
    Book completed = book;
    for (Filled filled : Machine.examine(SheetWorkbook.build(book)).report().filled()) {
      CellRef at = new CellRef(filled.sheet(), filled.address());
      completed = Machine.with(completed, at, RawCell.number(filled.value()));
    }
    return completed;
  }

  private static Book read(Path file) {
    try {
      return WorkbookReader.read(Files.readAllBytes(file), "x.xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
