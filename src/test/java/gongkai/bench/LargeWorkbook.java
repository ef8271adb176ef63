package gongkai.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A consolidated workbook: the amounts of a stored case, each class of account spread over very
 * many items in the tables by function, so that every identity still holds. Totals are left blank.
 */
final class LargeWorkbook {
  private static final String CASE = "final-accounts-rich";
  private static final List<String> DETAILED = List.of("公开02表", "公开03表", "公开05表");
  private static final int FIRST_AMOUNT = 5;
  private static final int ITEMS_PER_GROUP = 99;

  private LargeWorkbook() {}

  /**
   * @param rows how many rows of 项 over all tables
   */
  static byte[] of(int rows) {
    var sheets = new LinkedHashMap<String, List<List<String>>>();
    Grids.ofCase(CASE)
        .forEach(
            (name, grid) -> {
              boolean detailed = DETAILED.stream().anyMatch(name::startsWith);
              sheets.put(name, detailed ? spread(grid, rows / DETAILED.size() + 1) : grid);
            });
    return Grids.workbook(sheets);
  }

  private static List<List<String>> spread(List<List<String>> grid, int rows) {
    Map<String, long[]> classes = classes(grid);
    List<List<String>> spread = new ArrayList<>();
    int each = (rows + classes.size() - 1) / classes.size();
    boolean done = false;
    for (List<String> row : grid) {
      if (!isAccount(row)) {
        spread.add(row);
      } else if (!done) {
        done = true;
        classes.forEach((code, cents) -> addClass(spread, code, cents, each));
      }
    }
    return spread;
  }

  private static boolean isAccount(List<String> row) {
    return row.get(0).matches("\\d{3}(\\d{2}){0,2}");
  }

  /** The amounts of each class in 分 of 万元, added up from its items. */
  private static Map<String, long[]> classes(List<List<String>> grid) {
    var classes = new LinkedHashMap<String, long[]>();
    for (List<String> row : grid) {
      if (isAccount(row) && row.get(0).length() == 7) {
        long[] sums =
            classes.computeIfAbsent(row.get(0).substring(0, 3), code -> new long[row.size()]);
        for (int column = FIRST_AMOUNT; column < row.size(); column++) {
          sums[column] += cents(row.get(column));
        }
      }
    }
    return classes;
  }

  private static long cents(String amount) {
    return amount.isEmpty() ? 0 : new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  private static void addClass(List<List<String>> rows, String code, long[] cents, int items) {
    rows.add(row(code, code + "类", cents.length));
    for (int item = 0; item < items; item++) {
      String group = code + "%02d".formatted(item / ITEMS_PER_GROUP + 1);
      if (item % ITEMS_PER_GROUP == 0) {
        rows.add(row(group, group + "款", cents.length));
      }
      String itemCode = group + "%02d".formatted(item % ITEMS_PER_GROUP + 1);
      List<String> row = row(itemCode, itemCode + "项", cents.length);
      for (int column = FIRST_AMOUNT; column < cents.length; column++) {
        long share = cents[column] * (item + 1) / items - cents[column] * item / items;
        row.set(column, share == 0 ? "" : BigDecimal.valueOf(share, 2).toPlainString());
      }
      rows.add(row);
    }
  }

  private static List<String> row(String code, String name, int width) {
    List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
    row.set(0, code);
    row.set(3, name);
    return row;
  }
}
