package gongkai.machine;

import gongkai.table.Book;
import gongkai.table.SheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Workbooks in the forms of other places, made up and consistent in all that they state: whatever
 * is called an error in one of them is none.
 */
final class Elsewhere {
  private static final Path FOLDER = Path.of("src/test/resources/machine/elsewhere");

  private Elsewhere() {}

  static Map<String, Book> all() {
    Map<String, Book> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        all.put(name, SheetText.book(Files.readString(file)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
