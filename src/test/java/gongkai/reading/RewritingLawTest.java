package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a workbook is written, it says the same. */
class RewritingLawTest {
  private static final String COMPLETE = ", complete";
  private static final Map<String, Book> BOOKS = books();
  private static final Map<String, Said> SAID = new TreeMap<>();

  /** Each stored case as it is, with its totals filled, and with one amount wrong. */
  private static Map<String, Book> books() {
    Map<String, Book> books = new TreeMap<>();
    for (String name : CaseBook.names()) {
      Book book = CaseBook.read(name);
      Book complete = Said.completed(book);
      books.put(name, book);
      books.put(name + COMPLETE, complete);
      books.put(name + ", wrong" + COMPLETE, withOneWrong(complete, name.hashCode()));
    }
    return books;
  }

  private static Book withOneWrong(Book book, long seed) {
    List<Cell> cells =
        Said.recognise(book).filing().tables().stream()
            .flatMap(table -> table.cells())
            .filter(cell -> cell.value() != null)
            .toList();
    Cell wrong = cells.get(new Random(seed).nextInt(cells.size()));
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      Grid grid = Grid.of(sheet);
      if (sheet.name().equals(wrong.sheet())) {
        BigDecimal value = wrong.value().add(new BigDecimal("123456.78"));
        grid.set(wrong.position().row(), wrong.position().column(), RawCell.number(value));
      }
      sheets.add(grid.sheet());
    }
    return new Book(sheets, false, false);
  }

  static List<Rewriting> rewritings() {
    return Rewriting.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rewritings")
  void a_workbook_says_the_same_when(Rewriting rewriting) {
    assertThat(BOOKS).hasSizeGreaterThanOrEqualTo(18);
    BOOKS.forEach((name, book) -> assertSame(name, List.of(rewriting), name.hashCode()));
    assertThat(BOOKS.values())
        .as("it changes something")
        .anyMatch(book -> changes(rewriting, book));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void a_workbook_says_the_same_after_several_rewritings(
      @ForAll("names") String name, @ForAll("several") List<Rewriting> several, @ForAll long seed) {
    assertSame(name, several, seed);
  }

  private static boolean changes(Rewriting rewriting, Book book) {
    return !written(rewriting.apply(book, 0)).equals(written(book));
  }

  private static List<String> written(Book book) {
    List<String> all = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      all.add(sheet.name() + sheet.hidden() + sheet.merges());
      for (int row = 0; row < sheet.rowCount(); row++) {
        for (int column = 0; column < sheet.columnCount(); column++) {
          all.add(sheet.at(row, column).toString());
        }
      }
    }
    return all;
  }

  private static void assertSame(String name, List<Rewriting> several, long seed) {
    Book rewritten = BOOKS.get(name);
    Set<String> mayTell = new HashSet<>();
    for (Rewriting rewriting : several) {
      if (!rewriting.wantsTotals() || name.endsWith(COMPLETE)) {
        rewritten = rewriting.apply(rewritten, seed);
        mayTell.addAll(rewriting.mayTell());
      }
    }
    Said before = SAID.computeIfAbsent(name, key -> Said.by(BOOKS.get(key)));
    assertThat(differences(before, Said.by(rewritten), mayTell))
        .as("%s, %s, seed %d", name, several, seed)
        .isEmpty();
  }

  /** What one says and the other does not. */
  private static List<String> differences(Said before, Said after, Set<String> mayTell) {
    List<String> found = new ArrayList<>();
    compare(before.statements(mayTell), after.statements(mayTell), "no longer: ", found);
    compare(after.statements(mayTell), before.statements(mayTell), "now: ", found);
    return found;
  }

  private static void compare(List<String> said, List<String> by, String how, List<String> found) {
    List<String> rest = new ArrayList<>(said);
    by.forEach(rest::remove);
    rest.forEach(statement -> found.add(how + statement));
  }

  @Provide
  Arbitrary<List<Rewriting>> several() {
    return Arbitraries.of(rewritings()).list().uniqueElements().ofMinSize(2).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(List.copyOf(BOOKS.keySet()));
  }
}
