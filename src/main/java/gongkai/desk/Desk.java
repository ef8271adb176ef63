package gongkai.desk;

import java.util.function.Function;

/** Receives workbooks: examines each within limits, and files it when asked to. */
public final class Desk implements AutoCloseable {
  private final Examiner examiner;
  private final Workers workers;

  public Desk(Examiner examiner, Limits limits) {
    this.examiner = examiner;
    this.workers = new Workers(limits);
  }

  /**
   * Examines a workbook and makes something of it, both on a worker.
   *
   * @throws gongkai.report.Rejected when the workbook cannot be used, or the desk has no time
   */
  public <T> T examine(Upload upload, Function<Examined, T> use) {
    return workers.run(() -> use.apply(examiner.examine(upload.name(), upload.content().read())));
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
