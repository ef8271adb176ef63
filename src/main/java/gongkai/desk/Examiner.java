package gongkai.desk;

import java.util.function.Consumer;

/** Reads a workbook, completes, checks and explains it. Implementations are safe to share. */
public interface Examiner {

  /**
   * @param fileName its name, with extension
   * @throws gongkai.report.Rejected when it is not a workbook that can be examined
   */
  default Examined examine(String fileName, byte[] bytes) {
    return examine(fileName, bytes, stage -> {});
  }

  /**
   * As above, telling how far it is.
   *
   * @param progress told of each stage as it begins
   */
  Examined examine(String fileName, byte[] bytes, Consumer<Stage> progress);
}
