package gongkai.cli;

import gongkai.desk.Examined;
import gongkai.desk.Examiner;
import gongkai.desk.Papers;
import gongkai.report.Rejected;
import gongkai.workbook.text.WrittenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook or a publication named on the command line. */
final class Input {
  private static final long LARGEST = 64L << 20;

  private Input() {}

  static Examined examine(Examiner examiner, Path file) {
    return examine(examiner, file, null, null);
  }

  /**
   * Examines a workbook or a publication.
   *
   * @param text the 情况说明 that people wrote to a workbook, or null
   * @param workbook what a publication must agree with, or null
   */
  static Examined examine(Examiner examiner, Path file, Path text, Path workbook) {
    byte[] bytes = read(file, "工作簿");
    String own = text == null ? null : WrittenText.read(read(text, "情况说明"));
    byte[] source = workbook == null ? null : read(workbook, "工作簿");
    String name = file.getFileName().toString();
    return examiner.examine(new Papers(name, bytes, own, source), stage -> {});
  }

  /** The bytes of a file; what it should be is said when it cannot be read. */
  static byte[] read(Path file, String what) {
    if (Files.isDirectory(file)) {
      throw new Rejected("not-a-file", "这是文件夹，请给出其中的" + what + "，如 " + file.resolve("*.*") + "。");
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new Rejected("too-large", "文件超过 64 MB，不像是公开工作簿；请检查是否选错了文件。");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Rejected("cannot-read", "读不了：" + Reasons.of(e));
    }
  }
}
