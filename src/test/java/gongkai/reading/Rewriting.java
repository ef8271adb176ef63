package gongkai.reading;

import gongkai.reading.header.LayoutFinder;
import gongkai.reading.header.SheetLayout;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Sheet;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to write the same workbook differently.
 *
 * @param name what it does, in a few words
 * @param mayTell ids of reading rules that may have something to say about it
 * @param wantsTotals whether it says the same only of workbooks whose totals are there
 */
public record Rewriting(String name, List<String> mayTell, boolean wantsTotals, Change change) {

  /** What it does to a workbook. */
  public interface Change {
    Book apply(Book book, Random random);
  }

  /** All ways that leave a workbook saying exactly what it said. */
  public static List<Rewriting> all() {
    return Stream.of(
            PlaceRewritings.all(),
            RowRewritings.all(),
            CodeRewritings.all(),
            HeaderRewritings.all(),
            AmountRewritings.all(),
            WordRewritings.all(),
            FormRewritings.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What it does to one sheet, given what stands where on it. */
  interface SheetChange {
    void apply(Grid grid, Anatomy anatomy, Random random);
  }

  /**
   * Where the parts of a sheet stand before it is rewritten.
   *
   * @param table what was read from it
   * @param filing what was read from the whole workbook
   */
  record Anatomy(Sheet sheet, SheetLayout layout, Table table, Filing filing) {
    boolean coded() {
      return table.rows().stream().anyMatch(row -> row.code() != null);
    }
  }

  static Rewriting ofBook(String name, Change change, String... mayTell) {
    return new Rewriting(name, List.of(mayTell), false, change);
  }

  static Rewriting ofSheets(String name, SheetChange change, String... mayTell) {
    return new Rewriting(
        name, List.of(mayTell), false, (book, random) -> eachSheet(book, change, random));
  }

  /** The same, only for workbooks whose totals are there. */
  Rewriting ofComplete() {
    return new Rewriting(name, mayTell, true, change);
  }

  public Book apply(Book book, long seed) {
    return change.apply(book, new Random(seed));
  }

  private static Book eachSheet(Book book, SheetChange change, Random random) {
    Filing filing = Said.recognise(book).filing();
    Map<String, List<Table>> tables =
        filing.tables().stream().collect(Collectors.groupingBy(Table::sheet));
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      Optional<SheetLayout> layout = LayoutFinder.find(sheet, Said.WORDS);
      List<Table> here = tables.getOrDefault(sheet.name(), List.of());
      if (layout.isEmpty() || here.size() != 1) {
        sheets.add(sheet);
        continue;
      }
      Grid grid = Grid.of(sheet);
      change.apply(grid, new Anatomy(sheet, layout.get(), here.get(0), filing), random);
      sheets.add(grid.sheet());
    }
    return new Book(sheets, book.externalLinks(), book.signed());
  }

  @Override
  public String toString() {
    return name;
  }
}
