package gongkai.http.page;

import gongkai.http.reply.AmountText;
import gongkai.review.Ledger;
import gongkai.review.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rows of horizontal bars, worked out to pixels for a template to draw.
 *
 * @param height of the whole, in pixels
 */
public record Chart(int height, List<Row> rows) {
  private static final int ROW = 24;
  private static final int LEFT = 190;
  private static final int WIDTH = 560;
  private static final int COUNTED = 160;
  private static final int SHORTEST_LABEL = 22;

  /**
   * A row.
   *
   * @param label what it is of, shortened to fit
   * @param title the whole label
   * @param y of its upper edge
   * @param end what stands behind the bars
   * @param endAt x of that
   */
  public record Row(String label, String title, int y, List<Bar> bars, String end, int endAt) {}

  /**
   * A bar, or a part of one.
   *
   * @param style its class
   * @param label what stands in it; empty where it is too short
   */
  public record Bar(String style, int x, int y, int width, int height, String label) {}

  /** How far each department is; those with most units left to file come first. */
  static Chart progress(Ledger ledger, int column, int most) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Ledger.Line line : ledger.lines()) {
      int[] of = counts.computeIfAbsent(line.department(), key -> new int[State.values().length]);
      of[line.cells().get(column).state().ordinal()]++;
    }
    List<Map.Entry<String, int[]>> worst =
        counts.entrySet().stream()
            .sorted((a, b) -> b.getValue()[0] - a.getValue()[0])
            .limit(most)
            .toList();
    List<Row> rows = new ArrayList<>();
    for (var department : worst) {
      rows.add(stacked(department.getKey(), rows.size() * ROW, department.getValue()));
    }
    return new Chart(rows.size() * ROW + 4, rows);
  }

  private static Row stacked(String name, int y, int[] counts) {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    List<Bar> bars = new ArrayList<>();
    int x = LEFT;
    int before = 0;
    for (State state :
        new State[] {
          State.APPROVED, State.FILED, State.WITH_ERRORS, State.RETURNED, State.NOT_FILED
        }) {
      int count = counts[state.ordinal()];
      before += count;
      int end = LEFT + WIDTH * before / all;
      if (count > 0) {
        String label = end - x >= SHORTEST_LABEL ? "" + count : "";
        bars.add(new Bar(state.name(), x, y + 3, end - x, ROW - 7, label));
      }
      x = end;
    }
    int filed = all - counts[State.NOT_FILED.ordinal()];
    return new Row(shortened(name), name, y, bars, filed + "/" + all, LEFT + WIDTH + 6);
  }

  /**
   * A plain bar for each thing, as long as its count.
   *
   * @param said what stands behind a thing's bar
   */
  static Chart counts(Map<String, Integer> counts, UnaryOperator<String> said) {
    int greatest = counts.values().stream().mapToInt(it -> it).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (label, count) -> {
          int y = rows.size() * ROW;
          int width = Math.max(2, COUNTED * count / Math.max(1, greatest));
          var bar = new Bar("WITH_ERRORS", LEFT, y + 3, width, ROW - 7, "");
          rows.add(
              new Row(
                  shortened(label), label, y, List.of(bar), said.apply(label), LEFT + width + 6));
        });
    return new Chart(rows.size() * ROW + 4, rows);
  }

  /** Two bars for each year; amounts in 万元. */
  static Chart money(Map<Integer, BigDecimal> income, Map<Integer, BigDecimal> expenditure) {
    BigDecimal greatest = income.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
    greatest = expenditure.values().stream().reduce(greatest, BigDecimal::max);
    List<Row> rows = new ArrayList<>();
    int y = 0;
    for (Integer year : income.keySet()) {
      BigDecimal in = income.get(year);
      BigDecimal out = expenditure.getOrDefault(year, BigDecimal.ZERO);
      Bar above = new Bar("inbar", LEFT, y + 3, length(in, greatest), ROW / 2 + 2, "");
      Bar below = new Bar("outbar", LEFT, y + ROW - 5, length(out, greatest), ROW / 2 + 2, "");
      int end = LEFT + Math.max(above.width(), below.width()) + 6;
      String said = "收 " + AmountText.grouped(in) + "　支 " + AmountText.grouped(out);
      rows.add(new Row(year + "年", year + "年", y + 8, List.of(above, below), said, end));
      y += 2 * ROW;
    }
    return new Chart(y + 4, rows);
  }

  /** A little shorter than the others, because its amounts stand behind it. */
  private static int length(BigDecimal amount, BigDecimal greatest) {
    BigDecimal share = amount.max(BigDecimal.ZERO).divide(greatest, 4, RoundingMode.HALF_UP);
    return Math.max(2, share.multiply(BigDecimal.valueOf(WIDTH * 2 / 3)).intValue());
  }

  private static String shortened(String label) {
    return label.length() > 14 ? label.substring(0, 13) + "…" : label;
  }
}
