package gongkai.desk;

import gongkai.archive.Deposit;
import gongkai.report.Rejected;
import gongkai.review.Filings;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Receives workbooks: examines each within limits, and files it when asked to. */
public final class Desk implements AutoCloseable {
  private final Examiner examiner;
  private final Filings filings;
  private final Workers workers;

  public Desk(Examiner examiner, Filings filings, Limits limits) {
    this.examiner = examiner;
    this.filings = filings;
    this.workers = new Workers(limits);
  }

  /**
   * Examines a workbook and makes something of it, both on a worker; nothing is kept.
   *
   * @throws gongkai.report.Rejected when the workbook cannot be used, or the desk has no time
   */
  public <T> T examine(Upload upload, Function<Examined, T> use) {
    return examine(upload, stage -> {}, use);
  }

  /**
   * As above, telling how far it is.
   *
   * @param progress told of each stage as it begins
   */
  public <T> T examine(Upload upload, Consumer<Stage> progress, Function<Examined, T> use) {
    progress.accept(Stage.WAITING);
    return workers.run(() -> use.apply(examiner.examine(upload.papers(), progress)));
  }

  /**
   * Examines a workbook, annotates it and archives both with the report.
   *
   * @throws gongkai.report.Rejected when the workbook cannot be used or archived, or the desk has
   *     no time
   */
  public Filed file(Upload upload, Filer filer, Consumer<Stage> progress) {
    progress.accept(Stage.WAITING);
    return workers.run(() -> fileNow(upload, filer, progress));
  }

  private Filed fileNow(Upload upload, Filer filer, Consumer<Stage> progress) throws IOException {
    Papers papers = upload.papers();
    if (Publications.isOne(papers.bytes())) {
      throw new Rejected("not-a-workbook", "报送存档的是工作簿；公开文本（Word、PDF）请用“审核”核对，不在这里报送。");
    }
    Examined examined = examiner.examine(papers, progress);
    var deposit =
        new Deposit(
            filer.owner().apply(examined.filing().unit()),
            filer.login(),
            upload.name(),
            papers.bytes(),
            examined.marked(false),
            examined.report(),
            examined.filing());
    return new Filed(filings.file(filer.actor(), deposit), examined.report());
  }

  public Workers workers() {
    return workers;
  }

  /** Finishes what was accepted and refuses the rest. */
  @Override
  public void close() {
    workers.close();
  }
}
