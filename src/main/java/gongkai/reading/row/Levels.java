package gongkai.reading.row;

import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells by their amounts which rows of a list are gathered by a row above them. */
final class Levels {
  private static final BigDecimal TAIL = new BigDecimal("0.01");

  private Levels() {}

  /**
   * The rows below others, where each row is either the sum of those that follow it or one of these
   * and the upper ones come to the total; none where the amounts do not come out even.
   *
   * @param total of all, or null
   */
  static Set<Integer> lower(Sheet sheet, int column, List<Integer> rows, BigDecimal total) {
    List<BigDecimal> amounts =
        rows.stream().map(row -> sheet.at(row, column).number()).map(Levels::orZero).toList();
    Set<Integer> lower = new HashSet<>();
    BigDecimal left = orZero(total);
    int at = 0;
    while (at < rows.size()) {
      int end = at + 1;
      BigDecimal open = amounts.get(at);
      left = left.subtract(open);
      while (end < rows.size() && (end == at + 1 || !settled(open, end - at))) {
        open = open.subtract(amounts.get(end));
        lower.add(rows.get(end++));
      }
      if (end == at + 1 || !settled(open, end - at)) {
        return Set.of();
      }
      at = end;
    }
    return settled(left, rows.size()) ? lower : Set.of();
  }

  private static boolean settled(BigDecimal rest, int parts) {
    return rest.abs().compareTo(TAIL.multiply(BigDecimal.valueOf(parts))) <= 0;
  }

  private static BigDecimal orZero(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
