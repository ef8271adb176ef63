package gongkai.archive;

import gongkai.archive.index.Scaled;
import gongkai.table.Unit;
import gongkai.template.Place;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Questions about one place of the tables across units and years, of the latest versions. */
final class FigureQueries {
  private static final String AT_PLACE =
      """
      SELECT s.name, s.year, u.code AS unit_code, u.name AS unit_name, f.amount, f.scale, f.exact
      FROM submission s
      JOIN unit u ON u.id = s.unit_id
      JOIN item i ON i.key = :row
      JOIN figure f ON f.version_id = s.latest_id AND f.item_id = i.id
        AND f.table_id = (SELECT id FROM word WHERE text = :table)
        AND f.column_id = (SELECT id FROM word WHERE text = :column)
      """;

  private final Handle handle;

  FigureQueries(Handle handle) {
    this.handle = handle;
  }

  /** What each unit states there for a year. */
  List<UnitFigure> ofAllUnits(String family, int year, Place place) {
    return firsts(
        ask(place, "WHERE s.year = :year AND s.family = :family ORDER BY s.unit_id, f.n")
            .bind("year", year)
            .bind("family", family));
  }

  /** Of each unit that filed for a year and the one before: what it closed and opened with. */
  List<CarryOver> carryOvers(String family, int year, Place closing, Place opening) {
    Map<Unit, BigDecimal> closed = byUnit(ofAllUnits(family, year - 1, closing));
    Map<Unit, BigDecimal> opened = byUnit(ofAllUnits(family, year, opening));
    return handle
        .createQuery(
            """
            SELECT u.code, u.name FROM submission s
            JOIN submission p ON p.unit_id = s.unit_id AND p.family = s.family
              AND p.year = s.year - 1
            JOIN unit u ON u.id = s.unit_id
            WHERE s.year = :year AND s.family = :family
            ORDER BY u.code, u.name
            """)
        .bind("year", year)
        .bind("family", family)
        .map((row, context) -> new Unit(row.getString(1), row.getString(2)))
        .map(unit -> new CarryOver(unit, closed.get(unit), opened.get(unit)))
        .list();
  }

  private Query ask(Place place, String rest) {
    return handle
        .createQuery(AT_PLACE + rest)
        .bind("table", place.table())
        .bind("row", place.row())
        .bind("column", place.column());
  }

  /** Where a workbook repeats a row, its first one counts. */
  private static List<UnitFigure> firsts(Query query) {
    Map<String, UnitFigure> firsts = new LinkedHashMap<>();
    query
        .map((row, context) -> figure(row))
        .forEach(figure -> firsts.putIfAbsent(figure.submission(), figure));
    return List.copyOf(firsts.values());
  }

  private static Map<Unit, BigDecimal> byUnit(List<UnitFigure> figures) {
    Map<Unit, BigDecimal> amounts = new HashMap<>();
    figures.forEach(figure -> amounts.putIfAbsent(figure.unit(), figure.amount()));
    return amounts;
  }

  private static UnitFigure figure(ResultSet row) throws SQLException {
    return new UnitFigure(
        row.getString("name"),
        new Unit(row.getString("unit_code"), row.getString("unit_name")),
        row.getInt("year"),
        new Scaled(row.getLong("amount"), row.getInt("scale"), row.getString("exact")).value());
  }
}
