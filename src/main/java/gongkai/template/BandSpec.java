package gongkai.template;

import java.util.List;
import java.util.Set;

/**
 * A side of a table: rows with labels and the value columns beside them.
 *
 * @param name the word above it, e.g. 收入; null when the table has one side only
 * @param codes name of the classification whose codes its rows carry; {@code unit} or {@code
 *     project} for codes of no classification; or null
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
  /** Kinds of code that are not looked up in a classification. */
  public static final Set<String> OWN_CODES = Set.of("unit", "project");

  public BandSpec {
    columns = columns == null ? List.of() : List.copyOf(columns);
    rows = rows == null ? List.of() : List.copyOf(rows);
  }
}
