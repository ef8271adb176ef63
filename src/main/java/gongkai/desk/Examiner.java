package gongkai.desk;

import java.util.function.Consumer;

/**
 * Reads a workbook or a publication, completes, checks and explains it. Implementations are safe to
 * share.
 */
public interface Examiner {

  /**
   * @param fileName its name, with extension
   * @throws gongkai.report.Rejected when it is not a file that can be examined
   */
  default Examined examine(String fileName, byte[] bytes) {
    return examine(new Papers(fileName, bytes), stage -> {});
  }

  /**
   * Examines what belongs together, telling how far it is.
   *
   * @param progress told of each stage as it begins
   * @throws gongkai.report.Rejected when one of the papers cannot be used
   */
  Examined examine(Papers papers, Consumer<Stage> progress);
}
