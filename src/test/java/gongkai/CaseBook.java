package gongkai;

import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Workbooks written as text: a folder of sheets, one tab-separated file each, in their order.
 *
 * <p>A line {@code #merged}, followed by ranges such as {@code A1:C2}, merges cells; a line {@code
 * #hidden} hides the sheet; {@code \n} stands for a line break in a cell, {@code #REF!} and its
 * like for an error. A folder inside holds an archived filing that the case is held against, and
 * bears the word that rules use for it: 上年, 预算.
 */
public final class CaseBook {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String CHANGES = "changes.txt";

  private CaseBook() {}

  /** The names of the stored cases that are right: those that change no other. */
  public static List<String> names() {
    return folders().stream()
        .filter(folder -> !Files.exists(folder.resolve(CHANGES)))
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  /** The folders of all stored cases, right or with errors. */
  public static List<Path> folders() {
    return children(CASES);
  }

  public static Book read(String name) {
    return read(CASES.resolve(name));
  }

  /** The workbook that a folder holds; {@link CaseChanges} apply to it last. */
  public static Book read(Path folder) {
    List<String> changes = lines(folder.resolve(CHANGES));
    String base = CaseChanges.base(changes);
    List<Sheet> sheets = new ArrayList<>(base == null ? List.of() : read(base).sheets());
    children(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(".tsv"))
        .map(CaseBook::sheet)
        .forEach(sheets::add);
    return CaseChanges.applied(new Book(sheets, false, false), changes);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archived filings that a case is held against, by their words. */
  public static Map<String, Book> related(String name) {
    Map<String, Book> related = new TreeMap<>();
    children(CASES.resolve(name)).stream()
        .filter(Files::isDirectory)
        .forEach(folder -> related.put(folder.getFileName().toString(), read(folder)));
    return related;
  }

  private static Sheet sheet(Path file) {
    String name = file.getFileName().toString();
    try {
      return sheet(name.substring(3, name.length() - 4), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet from lines of tab-separated cells; what looks like a plain number is one. */
  public static Sheet sheet(String name, String text) {
    List<RawCell[]> rows = new ArrayList<>();
    List<Range> merges = new ArrayList<>();
    boolean hidden = false;
    for (String line : text.split("\\R")) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "#merged" -> Arrays.stream(cells).skip(1).map(CaseBook::range).forEach(merges::add);
        case "#hidden" -> hidden = true;
        default -> rows.add(Arrays.stream(cells).map(CaseBook::cell).toArray(RawCell[]::new));
      }
    }
    return new Sheet(name, hidden, rows, merges);
  }

  private static Range range(String written) {
    String[] ends = written.split(":");
    Position first = Position.of(ends[0]);
    Position last = Position.of(ends[1]);
    return new Range(first.row(), first.column(), last.row(), last.column());
  }

  /** A cell of this text; what looks like a plain number is one. */
  static RawCell cell(String text) {
    if (text.matches("#(REF|VALUE|NAME|DIV/0|N/A|NULL|NUM)[!?]?")) {
      return new RawCell(CellKind.ERROR, text, null, null, null);
    }
    BigDecimal number = text.matches("-?\\d+(\\.\\d+)?") ? Amounts.parse(text) : null;
    boolean code = text.matches("0\\d+");
    return number == null || code
        ? RawCell.text(text.replace("\\n", "\n"))
        : RawCell.number(number);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
