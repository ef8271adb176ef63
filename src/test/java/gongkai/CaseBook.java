package gongkai;

import gongkai.table.Amounts;
import gongkai.table.Book;
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
import java.util.stream.Stream;

/** Workbooks written as text: a folder of sheets, one tab-separated file each, in their order. */
public final class CaseBook {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private CaseBook() {}

  /** The names of all stored cases. */
  public static List<String> names() {
    return children(CASES).stream().map(path -> path.getFileName().toString()).toList();
  }

  public static Book read(String name) {
    List<Sheet> sheets = children(CASES.resolve(name)).stream().map(CaseBook::sheet).toList();
    return new Book(sheets, false, false);
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
    for (String line : text.split("\\R")) {
      rows.add(Arrays.stream(line.split("\t", -1)).map(CaseBook::cell).toArray(RawCell[]::new));
    }
    return new Sheet(name, false, rows, List.of());
  }

  private static RawCell cell(String text) {
    BigDecimal number = text.matches("-?\\d+(\\.\\d+)?") ? Amounts.parse(text) : null;
    boolean code = text.matches("0\\d+");
    return number == null || code ? RawCell.text(text) : RawCell.number(number);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
