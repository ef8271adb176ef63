package gongkai.review;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.time.LocalDate;
import java.util.List;

/** The last days on which filings are in time, by template family and year. */
public final class DueDates {
  private final Database database;
  private final AuditLog log;

  public DueDates(Database database, AuditLog log) {
    this.database = database;
    this.log = log;
  }

  /** A due date. */
  public record DueDate(String family, int year, LocalDate day) {}

  /** All that are set, the latest year first. */
  public List<DueDate> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT family, year, day FROM due_date ORDER BY year DESC, family")
                .map(
                    (row, context) ->
                        new DueDate(
                            row.getString("family"),
                            row.getInt("year"),
                            LocalDate.parse(row.getString("day"))))
                .list());
  }

  /**
   * Sets or clears a due date.
   *
   * @param day null to clear it
   * @throws Rejected when the day lies years away from the filings' year
   */
  public void set(Actor actor, String family, int year, LocalDate day) {
    if (day != null && Math.abs(day.getYear() - year) > 3) {
      throw new Rejected("bad-due-date", "截止日期 %s 与 %d 年度相差太远，请核对年份。".formatted(day, year));
    }
    database.write(
        handle -> {
          if (day == null) {
            handle.execute("DELETE FROM due_date WHERE family = ? AND year = ?", family, year);
          } else {
            handle.execute(
                """
                INSERT INTO due_date VALUES (?, ?, ?)
                ON CONFLICT (family, year) DO UPDATE SET day = excluded.day
                """,
                family,
                year,
                day.toString());
          }
          String target = family + " " + year;
          return log.done(
              handle, actor, AuditEvent.DUE_DATE_SET, target, day == null ? "取消" : "" + day);
        });
  }
}
