package gongkai.form.read;

import gongkai.form.words.Kind;
import gongkai.table.Amounts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A performance form as found on a sheet; one sheet may hold several.
 *
 * @param kind what it is for
 * @param whole whether it is about the unit as a whole and not about one project
 * @param title its title as printed, or the sheet's name
 * @param titleRow where its title stands; -1 when it has none
 */
record Form(Kind kind, boolean whole, String title, int titleRow, FormGrid grid) {
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

  String sheet() {
    return grid.name();
  }

  /** The year in its title, or null. */
  Integer year() {
    Matcher year = YEAR.matcher(Amounts.squeeze(title));
    return year.find() ? Integer.valueOf(year.group(1)) : null;
  }
}
