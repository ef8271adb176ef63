package gongkai.desk;

import gongkai.report.Rejected;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Prints Word documents as PDF through LibreOffice, one at a time, each with a profile of its own.
 */
public final class PdfPrinter {
  private static final List<String> NAMES = List.of("soffice", "soffice.exe", "libreoffice");
  private static final int SECONDS = 120;
  private final String path;

  public PdfPrinter() {
    this(System.getenv().getOrDefault("PATH", ""));
  }

  /**
   * @param path the folders where LibreOffice may be, as the environment lists them
   */
  PdfPrinter(String path) {
    this.path = path;
  }

  /**
   * The same document as PDF.
   *
   * @throws Rejected when LibreOffice is not there or cannot do it
   */
  public synchronized byte[] print(byte[] docx) {
    Path program = find();
    try {
      Path folder = Files.createTempDirectory("gongkai-pdf");
      try {
        return print(program, folder, docx);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Rejected("stopping", "服务器正在停止，请稍后再试。");
    }
  }

  private Path find() {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new Rejected(
                    "no-pdf-printer",
                    "这台机器没有安装 LibreOffice，不能生成 PDF；请改要 Word 文档，在 Word 或 WPS 里另存为 PDF。"));
  }

  private static byte[] print(Path program, Path folder, byte[] docx)
      throws IOException, InterruptedException {
    Path source = Files.write(folder.resolve("document.docx"), docx);
    Path pdf = folder.resolve("document.pdf");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    if (!ended || !Files.exists(pdf)) {
      throw new Rejected(
          "cannot-print",
          "LibreOffice 没有能把文档转成 PDF（是否装了 Writer？）；请改要 Word 文档，在 Word 或 WPS 里另存为 PDF。");
    }
    return Files.readAllBytes(pdf);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
