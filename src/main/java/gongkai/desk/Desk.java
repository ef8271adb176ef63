package gongkai.desk;

import gongkai.archive.Archive;
import gongkai.archive.Deposit;
import gongkai.table.Unit;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Receives workbooks: examines each within limits, and files it when asked to. */
public final class Desk implements AutoCloseable {
  private final Examiner examiner;
  private final Archive archive;
  private final Workers workers;

  public Desk(Examiner examiner, Archive archive, Limits limits) {
    this.examiner = examiner;
    this.archive = archive;
    this.workers = new Workers(limits);
  }

  /**
   * Examines a workbook and makes something of it, both on a worker; nothing is kept.
   *
   * @throws gongkai.report.Rejected when the workbook cannot be used, or the desk has no time
   */
  public <T> T examine(Upload upload, Function<Examined, T> use) {
    return workers.run(() -> use.apply(examiner.examine(upload.name(), upload.content().read())));
  }

  /**
   * Examines a workbook, annotates it and archives both with the report.
   *
   * @param by who files it, or null when nobody logged in
   * @param owner says whose it is, given the unit that the workbook names, or refuses it
   * @throws gongkai.report.Rejected when the workbook cannot be used or archived, or the desk has
   *     no time
   */
  public Filed file(Upload upload, String by, UnaryOperator<Unit> owner) {
    return workers.run(() -> fileNow(upload, by, owner));
  }

  private Filed fileNow(Upload upload, String by, UnaryOperator<Unit> owner) throws IOException {
    byte[] original = upload.content().read();
    Examined examined = examiner.examine(upload.name(), original);
    var deposit =
        new Deposit(
            owner.apply(examined.filing().unit()),
            by,
            upload.name(),
            original,
            examined.workbook(false),
            examined.report(),
            examined.filing());
    return new Filed(archive.file(deposit), examined.report());
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
