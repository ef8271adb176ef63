package gongkai.machine;

import gongkai.reading.Grid;
import gongkai.reading.Rewriting;
import gongkai.table.Book;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A way in which another place or program would write the same workbook.
 *
 * @param name what it does, in a few words
 */
record Rewrite(String name, Change change) {

  /** What it does to a workbook. */
  interface Change {
    Book apply(Book book, Random random);
  }

  /** What it does to one sheet that holds a table. */
  interface SheetChange {
    void apply(Grid grid, Parts parts, Random random);
  }

  /**
   * All of them: those after which reading finds every figure again, and those that may cost some.
   */
  static List<Rewrite> all() {
    Stream<Rewrite> exact =
        Rewriting.all().stream()
            .filter(it -> !it.wantsTotals())
            .map(it -> new Rewrite(it.name(), (book, r) -> it.apply(book, r.nextLong())));
    return Stream.of(exact, WordRewrites.all(), ShapeRewrites.all(), BookRewrites.all())
        .flatMap(it -> it)
        .toList();
  }

  static Rewrite ofSheets(String name, SheetChange change) {
    return new Rewrite(
        name,
        (book, random) -> {
          List<Sheet> sheets = new ArrayList<>();
          for (Sheet sheet : book.sheets()) {
            Parts parts = Parts.of(sheet);
            Grid grid = Grid.of(sheet);
            if (parts != null && !parts.several()) {
              change.apply(grid, parts, random);
            }
            sheets.add(grid.sheet());
          }
          return book(sheets);
        });
  }

  static Book book(List<Sheet> sheets) {
    return new Book(sheets, false, false);
  }

  Book apply(Book book, long seed) {
    return change.apply(book, new Random(seed));
  }

  @Override
  public String toString() {
    return name;
  }
}
