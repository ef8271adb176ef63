package gongkai.form.read;

import gongkai.table.AmountUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of amounts as a form states it. */
final class Units {
  private static final Pattern STATED = Pattern.compile("(?:\\(|单位:)(万元|千元|元)");
  private static final int LONGEST = 20;

  private Units() {}

  /** The first that is stated above this row. */
  static AmountUnit in(FormGrid grid, int before) {
    for (int row = grid.first(); row < before; row++) {
      for (Region region : grid.regions(row)) {
        Matcher stated = STATED.matcher(region.text());
        if (region.text().length() < LONGEST && stated.find()) {
          return AmountUnit.named(stated.group(1));
        }
      }
    }
    return AmountUnit.UNSAID;
  }
}
