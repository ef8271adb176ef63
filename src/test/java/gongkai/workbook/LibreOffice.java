package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as an independent judge of the workbooks we write. */
public final class LibreOffice {
  /** Else it trusts the values that the file stores for its formulas. */
  private static final String ALWAYS_RECALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  private LibreOffice() {}

  /** Opens, recalculates and saves workbooks; the test is skipped where it is not installed. */
  static List<Path> recalculate(Path folder, List<Path> files) throws Exception {
    return convert(folder, files, "xlsx");
  }

  /** A file as it is saved in another format, or by another program in the same. */
  public static byte[] convert(byte[] file, String from, String to) {
    try {
      Path folder = Files.createTempDirectory("judge");
      Path source = Files.write(folder.resolve("in." + from), file);
      Path result = convert(folder, List.of(source), to).get(0);
      assertThat(result).as(Files.readString(folder.resolve("soffice.log"))).exists();
      byte[] bytes = Files.readAllBytes(result);
      delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> convert(Path folder, List<Path> files, String to)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed");
    Path out = Files.createDirectories(folder.resolve("recalculated"));
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                out.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("LibreOffice did not come to an end");
    }
    return files.stream().map(file -> out.resolve(withExtension(file, to))).toList();
  }

  private static String withExtension(Path file, String extension) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.') + 1) + extension;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }
}
