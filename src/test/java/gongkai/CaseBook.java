package gongkai;

import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.table.SheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Workbooks written as text: a folder of sheets, one tab-separated file each, in their order.
 *
 * <p>The lines are as in {@link SheetText}. A folder inside holds an archived filing that the case
 * is held against, and bears the word that rules use for it: 上年, 预算.
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

  /** A sheet as {@link SheetText} reads it. */
  public static Sheet sheet(String name, String text) {
    return SheetText.sheet(name, text);
  }

  /** A cell as {@link SheetText} reads it. */
  static RawCell cell(String text) {
    return SheetText.cell(text);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
