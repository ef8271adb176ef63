package gongkai.reading;

import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.Labels;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines around a table say: its titles, number, year, filing unit and amount unit.
 *
 * @param titles plain texts that may be its title, the sheet's name last
 * @param number e.g. 公开03表, or null
 * @param year the budget year in its title, or null
 * @param yearAt where that year stands
 * @param unitName who files it, or null
 * @param unitAt where that name stands
 * @param scope 单位 or 部门 as the name is introduced, or null
 * @param amounts the unit of its amounts, or null
 */
record SheetFacts(
    List<String> titles,
    String number,
    Integer year,
    Position yearAt,
    String unitName,
    Position unitAt,
    String scope,
    AmountUnit amounts) {
  private static final int HEAD_ROWS = 8;
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
  private static final Pattern NUMBER = Pattern.compile("^(公开)?(\\d{1,2}表|表\\d{1,2}(-\\d+)*)");
  private static final Pattern AMOUNT_UNIT =
      Pattern.compile("(?:金额)?单位:(百万元|亿元|万元|千元|元)|\\((百万元|亿元|万元|千元|元)\\)");
  private static final Pattern FILER = Pattern.compile("^(?:编制|填报|预算)?(单位|部门)(?:名称)?:(.{2,60})$");

  private static final Pattern TITLED = Pattern.compile("^(\\D{4,40}?)20\\d{2}年度?(单位|部门)(?:决算|预算)");

  static SheetFacts of(Sheet sheet) {
    return new Reader(sheet).read();
  }

  /** The title without its year and without the words that differ between 单位 and 部门. */
  static String titleCore(String text) {
    return Labels.item(text)
        .replaceAll("^(公开)?(\\d{1,2}表|表\\d{1,2}(-\\d+)*)", "")
        .replaceAll("20\\d{2}(年度|年)", "");
  }

  /** Collects the facts cell by cell. */
  private static final class Reader {
    private final Sheet sheet;
    private final List<String> titles = new ArrayList<>();
    private String number;
    private Integer year;
    private Position yearAt;
    private String unitName;
    private Position unitAt;
    private String scope;
    private AmountUnit amounts;

    Reader(Sheet sheet) {
      this.sheet = sheet;
    }

    SheetFacts read() {
      for (int row = 0; row < Math.min(HEAD_ROWS, sheet.rowCount()); row++) {
        for (int column = 0; column < sheet.columnCount(); column++) {
          take(sheet.at(row, column), row, column);
        }
      }
      if (amounts == null) {
        lookFurther();
      }
      String core = titleCore(sheet.name());
      if (!core.isEmpty()) {
        titles.add(core);
      }
      Matcher tab = NUMBER.matcher(Labels.plain(sheet.name()));
      if (number == null && tab.find()) {
        number = tab.group();
      }
      return new SheetFacts(
          List.copyOf(titles), number, year, yearAt, unitName, unitAt, scope, amounts);
    }

    private void take(RawCell cell, int row, int column) {
      if (cell.isBlank()) {
        return;
      }
      String text = Amounts.squeeze(cell.text());
      takeAmounts(text);
      Matcher filer = FILER.matcher(text);
      if (unitName == null && filer.matches() && AmountUnit.named(filer.group(2)) == null) {
        scope = filer.group(1);
        unitName = filer.group(2);
        unitAt = new Position(row, column);
      }
      Matcher numbered = NUMBER.matcher(text);
      if (number == null && numbered.find() && text.length() < 12) {
        number = numbered.group();
      }
      Matcher titled = TITLED.matcher(text);
      if (unitName == null && titled.find() && text.length() < 60) {
        scope = titled.group(2);
        unitName = titled.group(1);
        unitAt = new Position(row, column);
      }
      Matcher yearly = YEAR.matcher(text);
      if (year == null && yearly.find() && text.length() < 60) {
        year = Integer.valueOf(yearly.group(1));
        yearAt = new Position(row, column);
      }
      if (text.endsWith("表") || text.endsWith("表)") || text.contains("表(")) {
        titles.add(titleCore(text));
      }
    }

    private void takeAmounts(String text) {
      Matcher unit = AMOUNT_UNIT.matcher(text);
      if (amounts == null && unit.find()) {
        amounts = AmountUnit.named(unit.group(1) != null ? unit.group(1) : unit.group(2));
      }
    }

    /** Some forms state the amount unit at the foot. */
    private void lookFurther() {
      for (int row = Math.max(0, sheet.rowCount() - 4); row < sheet.rowCount(); row++) {
        for (int column = 0; column < sheet.columnCount(); column++) {
          takeAmounts(Amounts.squeeze(sheet.at(row, column).text()));
        }
      }
    }
  }
}
