package gongkai.performance;

import java.math.BigDecimal;
import java.util.List;

/** Sums of cells of which some are blank. */
final class Sums {
  private Sums() {}

  /** The sum, a blank cell as nothing; null when all are blank or one is not understood. */
  static BigDecimal of(List<Entry> entries, Fills fills) {
    BigDecimal sum = null;
    for (Entry entry : entries) {
      BigDecimal number = fills.number(entry);
      if (number == null && !entry.isBlank()) {
        return null;
      }
      sum = number == null ? sum : sum == null ? number : sum.add(number);
    }
    return sum;
  }

  /** How the sum was computed: {@code D8 778.64＋D9 0}. */
  static String formula(List<Entry> entries, Fills fills) {
    return String.join(
        "＋",
        entries.stream()
            .filter(entry -> fills.number(entry) != null)
            .map(entry -> entry.at().address() + " " + Numbers.plain(fills.number(entry)))
            .toList());
  }
}
