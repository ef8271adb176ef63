package gongkai.blank;

import gongkai.rule.fill.Derivation.Addend;
import gongkai.table.Cell;
import gongkai.table.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes formulas that Excel, WPS and LibreOffice understand alike. */
final class Formulas {
  private static final int LONGEST_STRING = 250;

  private Formulas() {}

  /** A text as formulas write it; long ones in several pieces, as Excel demands. */
  static String quoted(String text) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST_STRING) {
      String piece = text.substring(from, Math.min(text.length(), from + LONGEST_STRING));
      pieces.add("\"" + piece.replace("\"", "\"\"") + "\"");
    }
    return pieces.isEmpty() ? "\"\"" : String.join("&", pieces);
  }

  /** A cell seen from another sheet. */
  static String elsewhere(String sheet, String address) {
    return "'" + sheet.replace("'", "''") + "'!" + address;
  }

  /**
   * The sum of cells, neighbours as a range; {@code SUM} rather than {@code +}, for it passes over
   * a dash that somebody typed for nothing.
   */
  static String sum(List<Addend> addends, String here) {
    Map<BigDecimal, List<Cell>> byFactor = new LinkedHashMap<>();
    addends.forEach(
        addend ->
            byFactor.computeIfAbsent(addend.factor(), key -> new ArrayList<>()).add(addend.cell()));
    var formula = new StringBuilder();
    byFactor.forEach(
        (factor, cells) -> {
          String sum = sumOf(cells, here);
          String times = factor.abs().compareTo(BigDecimal.ONE) == 0 ? "" : "*" + plain(factor);
          boolean minus = factor.signum() < 0;
          formula.append(minus ? "-" : formula.isEmpty() ? "" : "+").append(sum).append(times);
        });
    return formula.toString();
  }

  private static String plain(BigDecimal factor) {
    return factor.abs().toPlainString();
  }

  private static String sumOf(List<Cell> cells, String here) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    while (from < cells.size()) {
      int to = runEnd(cells, from);
      String range = address(cells.get(from));
      if (to > from) {
        range += ":" + address(cells.get(to));
      }
      String sheet = cells.get(from).sheet();
      ranges.add(sheet.equals(here) ? range : elsewhere(sheet, range));
      from = to + 1;
    }
    return cells.size() == 1 ? ranges.get(0) : "SUM(" + String.join(",", ranges) + ")";
  }

  /** The last cell of those that follow each other down a column or along a row. */
  private static int runEnd(List<Cell> cells, int from) {
    for (int[] step : new int[][] {{1, 0}, {0, 1}}) {
      int to = from;
      while (to + 1 < cells.size() && follows(cells.get(to), cells.get(to + 1), step)) {
        to++;
      }
      if (to > from) {
        return to;
      }
    }
    return from;
  }

  private static boolean follows(Cell cell, Cell next, int[] step) {
    Position at = cell.position();
    return next.sheet().equals(cell.sheet())
        && next.position().equals(new Position(at.row() + step[0], at.column() + step[1]));
  }

  private static String address(Cell cell) {
    return cell.position().address();
  }
}
