package gongkai.template;

import java.util.List;

/**
 * A side of a table: rows with labels and the value columns beside them.
 *
 * @param name the word above it, e.g. 收入; null when the table has one side only
 * @param codes name of the classification whose codes its rows carry, or null
 * @param record key of its single row when it has no row labels, or null
 * @param rest group of rows that are not named here, or null when there should be none
 */
public record BandSpec(
    String name,
    String codes,
    String record,
    List<ColumnSpec> columns,
    List<RowSpec> rows,
    String rest) {
  public BandSpec {
    columns = columns == null ? List.of() : List.copyOf(columns);
    rows = rows == null ? List.of() : List.copyOf(rows);
  }
}
