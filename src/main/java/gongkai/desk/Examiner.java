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
  default Examined examine(String fileName, byte[] bytes, Consumer<Stage> progress) {
    return examine(fileName, bytes, null, progress);
  }

  /**
   * As above, together with a 情况说明 that people wrote themselves.
   *
   * @param ownText that text, or null when none came with the workbook
   */
  Examined examine(String fileName, byte[] bytes, String ownText, Consumer<Stage> progress);
}
