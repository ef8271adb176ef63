package gongkai.review;

import gongkai.archive.Status;
import gongkai.table.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads what the ledger needs of every filing. */
final class LedgerRows {
  private LedgerRows() {}

  static List<Ledgers.Entry> entries(Handle handle, List<Integer> years) {
    if (years.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT u.code, u.name, s.family, s.year, s.status, s.name, v.n, v.filed_at, v.errors
            FROM submission s JOIN unit u ON u.id = s.unit_id JOIN version v ON v.id = s.latest_id
            WHERE s.year IN (<years>)
            """)
        .bindList("years", years)
        .map((row, context) -> entry(row))
        .list();
  }

  static List<Integer> years(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT year FROM submission UNION SELECT year FROM due_date ORDER BY 1 DESC
            """)
        .mapTo(Integer.class)
        .list();
  }

  /** By their order and not by their names, because there are tens of thousands. */
  private static Ledgers.Entry entry(ResultSet row) throws SQLException {
    return new Ledgers.Entry(
        new Unit(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getInt(4),
        State.of(Status.valueOf(row.getString(5))),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getInt(9));
  }
}
