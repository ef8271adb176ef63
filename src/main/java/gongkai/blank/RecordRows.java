package gongkai.blank;

import gongkai.table.Position;
import java.util.List;

/**
 * Rows alike, one for each code that a person will list.
 *
 * @param codeColumns where the code is written, in one cell or in several
 * @param lastSummed the last row that sums may take in; one more than {@code last} when nothing is
 *     summed there, so that rows inserted at the very end count too
 * @param codes how the codes say what belongs together
 */
record RecordRows(int first, int last, List<Integer> codeColumns, int lastSummed, CodeKind codes) {
  RecordRows {
    codeColumns = List.copyOf(codeColumns);
  }

  boolean contains(int row) {
    return row >= first && row <= last;
  }

  /** The sum of a column over the topmost codes. */
  String total(int column) {
    return codes.total(this, column);
  }

  /** The sum of a column over the rows next below the code of this row. */
  String below(int row, int column) {
    return codes.below(this, row, column);
  }

  /** Whether a row can have others below it that are summed. */
  boolean hasRowsBelow(int row) {
    return row < lastSummed;
  }

  /** A cell with its column fixed. */
  String cell(int row, int part) {
    return "$" + new Position(row, codeColumns.get(part)).address();
  }

  /** The codes from a row on to the end. */
  String codes(int from, int part) {
    int column = codeColumns.get(part);
    String begin = from == first ? fixed(from, column) : new Position(from, column).address();
    return "$" + begin + ":$" + fixed(lastSummed, column);
  }

  /** The amounts of a column from a row on to the end. */
  String amounts(int from, int column) {
    String end =
        from == first ? new Position(lastSummed, column).address() : fixed(lastSummed, column);
    return new Position(from, column).address() + ":" + end;
  }

  private static String fixed(int row, int column) {
    return new Position(row, column).address().replaceFirst("(?<=[A-Z])(?=\\d)", "\\$");
  }
}
