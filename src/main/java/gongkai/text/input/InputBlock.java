package gongkai.text.input;

import java.util.List;
import java.util.function.Predicate;

/**
 * A small table on an input sheet.
 *
 * @param name what messages call it
 * @param sheet the sheet it stands on
 * @param serves the {@code table.column} whose account codes its rows are about; empty when they
 *     are not account codes
 * @param spare how many empty rows the blank workbook offers
 * @param rows the rows it asks for; empty when the person who fills it adds rows
 */
public record InputBlock(
    String name,
    String sheet,
    List<String> serves,
    int spare,
    List<InputColumn> columns,
    List<InputRow> rows) {
  public InputBlock {
    serves = List.copyOf(serves);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether the person who fills it adds the rows. */
  public boolean isOpen() {
    return rows.isEmpty();
  }

  /** What stands in a cell: as its row says, else as its column says. */
  public InputKind kind(InputRow row, InputColumn column) {
    boolean rowDecides =
        row != null && row.kind() != null && column.role() == InputColumn.Role.THIS_YEAR;
    return rowDecides ? row.kind() : column.kind();
  }

  public InputColumn column(InputColumn.Role role) {
    return first(column -> column.role() == role);
  }

  public InputColumn column(String header) {
    return first(column -> column.header().equals(header));
  }

  InputColumn first(Predicate<InputColumn> which) {
    for (InputColumn column : columns) {
      if (which.test(column)) {
        return column;
      }
    }
    return null;
  }

  public InputRow row(String label) {
    for (InputRow row : rows) {
      if (row.label().equals(label)) {
        return row;
      }
    }
    return null;
  }
}
