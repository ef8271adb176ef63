package gongkai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workbook of the size that a unit files.
 *
 * @param name of the case that it is or was made from
 */
record TypicalWorkbook(String name, byte[] bytes) {

  /** Published workbooks where they are at hand, else one made from a stored case. */
  static List<TypicalWorkbook> all() {
    List<TypicalWorkbook> published =
        Stream.of("000", "001", "003").flatMap(TypicalWorkbook::published).toList();
    return published.isEmpty() ? List.of(stored()) : published;
  }

  /** One with the nine tables of final accounts. */
  static TypicalWorkbook nineTables() {
    return published("000").findFirst().orElseGet(TypicalWorkbook::stored);
  }

  private static TypicalWorkbook stored() {
    String name = "final-accounts-rich";
    return new TypicalWorkbook(name, Grids.workbook(Grids.ofCase(name)));
  }

  private static Stream<TypicalWorkbook> published(String name) {
    String shared = System.getProperty("gongkai.shared", "../shared");
    Path file = Path.of(shared, "cases", name, "filled.xlsx");
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    try {
      return Stream.of(new TypicalWorkbook(name, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
