package gongkai.table;

/**
 * A place on a sheet, counted from zero. It stays inside reading and writing; people see {@link
 * CellRef}.
 */
public record Position(int row, int column) implements Comparable<Position> {

  /** The A1 address of this place. */
  public String address() {
    return columnName(column) + (row + 1);
  }

  /** The place of an A1 address such as {@code C8}. */
  public static Position of(String address) {
    int column = 0;
    int at = 0;
    while (at < address.length() && Character.isLetter(address.charAt(at))) {
      column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
      at++;
    }
    if (at == 0 || at == address.length()) {
      throw new IllegalArgumentException("Not an A1 address: " + address);
    }
    return new Position(Integer.parseInt(address.substring(at)) - 1, column - 1);
  }

  private static String columnName(int column) {
    var name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  @Override
  public int compareTo(Position other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }
}
