package gongkai.access.unit;

import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.Arrays;
import java.util.List;

/** Units and lists of them, small enough to read in a test. */
final class Units {
  static final String HEADER = "单位编码,单位名称,上级单位编码,单位性质";

  private Units() {}

  static BudgetUnit unit(String code, String name, String parent) {
    return new BudgetUnit(code, name, parent, null, true, null, null, false);
  }

  /** A sheet with these lines, cells separated by commas. */
  static Sheet sheet(String... lines) {
    return new Sheet("名录", false, Arrays.stream(lines).map(Units::cells).toList(), List.of());
  }

  private static RawCell[] cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(RawCell::text).toArray(RawCell[]::new);
  }
}
