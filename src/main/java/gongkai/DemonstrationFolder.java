package gongkai;

import gongkai.archive.SubmissionQuery;
import gongkai.demo.DemoAccount;
import gongkai.demo.Demonstration;
import gongkai.report.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sees to it that a demonstration is never mixed with real filings. */
final class DemonstrationFolder {
  /** It lies in a folder that was filled to the end. */
  private static final String MARK = "demonstration";

  private DemonstrationFolder() {}

  /**
   * Fills an empty folder; one that was filled before stays as it is.
   *
   * @return how to log in; empty when it was filled before
   * @throws Rejected when something else is in it
   */
  static List<DemoAccount> fill(Path data, Storage storage, Demonstration demonstration) {
    if (Files.exists(data.resolve(MARK))) {
      return List.of();
    }
    boolean used =
        storage.access().links().isClaimed()
            || storage.archive().list(SubmissionQuery.ALL.page(1, 1)).total() > 0;
    if (used) {
      throw new Rejected(
          "not-empty", "文件夹 %s 里已有存档，不能放入演示数据；请用 --data 另指定一个空的文件夹。".formatted(data));
    }
    List<DemoAccount> accounts = demonstration.fill();
    try {
      Files.createFile(data.resolve(MARK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return accounts;
  }
}
