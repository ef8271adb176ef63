package gongkai.machine;

import gongkai.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is right about a small workbook that was once judged wrongly: a line of {@code
 * machine/reported.txt}.
 *
 * @param file the workbook's name without extension
 * @param met whether it is known to hold, and must go on holding
 */
record Reported(boolean met, String file, Expectation expectation) {
  private static final Path LIST = Path.of("src/test/resources/machine/reported.txt");

  /** Every line of the list, in its order. */
  static List<Reported> all() {
    try {
      List<Reported> all = new ArrayList<>();
      for (String line : Files.readAllLines(LIST)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.strip().split("\\s*\\|\\s*", 3);
          all.add(new Reported(parts[0].equals("met"), parts[1], Expectation.of(parts[2])));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook; a test is skipped when the reported inputs are not beside the project. */
  byte[] bytes() {
    return Shared.bytes(Shared.file("cases/reported/" + file + ".xlsx"));
  }

  @Override
  public String toString() {
    return file + ": " + expectation;
  }
}
