package gongkai.reading.survey;

import gongkai.reading.header.SheetLayout;
import gongkai.reading.header.Words;
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
import java.util.stream.Stream;

/**
 * What the lines around a table say: its titles, number, year, filing unit and amount unit.
 *
 * @param titles plain texts that may be its title, the sheet's name last
 * @param headed whether a title stands on the sheet itself, not only on its tab
 * @param number e.g. 公开03表, or null
 * @param year the budget year in its title, or null
 * @param yearAt where that year stands, or null
 * @param saidYear a year that only a note or the tab mentions, or null
 * @param unitName who files it, or null
 * @param unitAt where that name stands
 * @param scope 单位 or 部门 as the name is introduced, or null
 * @param amounts the unit of its amounts, or null
 */
public record SheetFacts(
    List<String> titles,
    boolean headed,
    String number,
    Integer year,
    Position yearAt,
    Integer saidYear,
    String unitName,
    Position unitAt,
    String scope,
    AmountUnit amounts) {

  /** What stands around the title proper, in the order in which it is taken away. */
  private static final List<Pattern> ASIDE =
      Stream.of(
              "^(附件|附表|附)\\d*:?",
              "^(公开)?(\\d{1,2}表|表\\d{1,2}(-\\d+)*)",
              "\\(20\\d{2}(年度|年)?\\)",
              "^.{0,40}?20\\d{2}(年度|年)(?=.{2,}表)",
              "20\\d{2}(年度|年)")
          .map(Pattern::compile)
          .toList();

  /** The title without its number and year. */
  static String titleCore(String text) {
    String core = Labels.item(text);
    for (Pattern aside : ASIDE) {
      core = aside.matcher(core).replaceAll("");
    }
    return core;
  }

  /**
   * Reads the lines above the header and the notes below the body.
   *
   * @param layout where header and body stand, or null when the sheet has none
   * @param tab whether the name of the sheet speaks of this table
   */
  static SheetFacts of(Sheet sheet, SheetLayout layout, boolean tab, Words words) {
    return new Reader(sheet, layout, words).read(tab);
  }

  /** Collects the facts cell by cell. */
  private static final class Reader {
    private static final int HEAD_LINES = 8;
    private static final int SEARCHED_ROWS = 60;
    private static final int FOOT_LINES = 8;
    private static final int LONGEST_LINE = 60;
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年(?!\\d{1,2}月)");
    private static final Pattern NUMBER = Pattern.compile("^(公开)?(\\d{1,2}表|表\\d{1,2}(-\\d+)*)");
    private static final Pattern AMOUNT_UNIT =
        Pattern.compile("单位:(?:人民币)?\\(?(百万元|亿元|万元|千元|元)|\\((?:人民币)?(百万元|亿元|万元|千元|元)\\)");
    private static final Pattern FILER =
        Pattern.compile(
            "^(?:编制|填报|预算|公开)?(单位|部门)(?:名称)?(?:\\(.{0,6}\\))?:(?:[\\[(【]?\\d{3,12}[\\])】]?[-_—]*)?(.{2,60})$");
    private static final Pattern TITLED =
        Pattern.compile("^(?:第.{1,2}部分)?(\\D{4,40}?)20\\d{2}年度?(单位|部门)(?:决算|预算)");
    private static final Pattern UNIT_IN_TITLE =
        Pattern.compile("^(?:第.{1,2}部分)?(\\D{4,40}?)20\\d{2}年.*表.*");
    private final Sheet sheet;
    private final Words words;
    private final int firstRow;
    private final int headEnd;
    private final int bodyEnd;
    private final List<String> titles = new ArrayList<>();
    private String number;
    private Integer year;
    private Position yearAt;
    private Integer saidYear;
    private String unitName;
    private Position unitAt;
    private String titledUnit;
    private Position titledAt;
    private String scope;
    private AmountUnit amounts;

    /** 单位名称: whose name stands in the next cell of the row. */
    private String introduction = "";

    private int introducedIn = -1;

    Reader(Sheet sheet, SheetLayout layout, Words words) {
      this.sheet = sheet;
      this.words = words;
      this.headEnd = layout == null ? SEARCHED_ROWS : layout.headerRow();
      this.firstRow = layout == null ? 0 : layout.firstRow();
      this.bodyEnd = layout == null ? sheet.rowCount() : layout.endRow();
    }

    SheetFacts read(boolean tab) {
      int lines = 0;
      for (int row = 0; row < Math.min(headEnd, sheet.rowCount()) && lines < HEAD_LINES; row++) {
        lines += head(row) ? 1 : 0;
      }
      boolean headed = !titles.isEmpty();
      for (int row = headEnd; row < firstRow; row++) {
        eachText(row, (text, column) -> takeAmounts(text));
      }
      if (unitName == null) {
        unitName = titledUnit;
        unitAt = titledAt;
      }
      foot();
      if (tab) {
        tab();
      }
      return new SheetFacts(
          List.copyOf(titles),
          headed,
          number,
          year,
          yearAt,
          saidYear,
          unitName,
          unitAt,
          scope,
          amounts);
    }

    /** What to do with a text of a row. */
    private interface Taker {
      void take(String text, int column);
    }

    /** Whether the row holds anything. */
    private boolean eachText(int row, Taker taker) {
      boolean any = false;
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (!cell.isBlank()) {
          any = true;
          taker.take(Amounts.squeeze(shortened(cell.text())), column);
        }
      }
      return any;
    }

    private static String shortened(String text) {
      return text.length() > 500 ? text.substring(0, 500) : text;
    }

    private boolean head(int row) {
      return eachText(row, (text, column) -> takeHead(text, new Position(row, column)));
    }

    private void takeHead(String text, Position at) {
      takeAmounts(text);
      takeFiler(text, at);
      if (text.length() > LONGEST_LINE) {
        return;
      }
      Matcher numbered = NUMBER.matcher(text);
      if (number == null && numbered.find() && text.length() < 12) {
        number = numbered.group();
      }
      Matcher yearly = YEAR.matcher(text);
      if (year == null && yearly.find()) {
        year = Integer.valueOf(yearly.group(1));
        yearAt = at;
      }
      if (Words.isTableNumber(text)) {
        return;
      }
      if (text.endsWith("表") || text.endsWith("表)") || text.contains("表(")) {
        addTitle(text);
        takeTitledUnit(text, at);
      }
    }

    private void addTitle(String text) {
      String core = titleCore(text);
      if (!core.isEmpty()) {
        titles.add(core);
      }
    }

    private void takeFiler(String text, Position at) {
      boolean continued = introducedIn == at.row();
      Matcher filer = FILER.matcher(continued ? introduction + text : text);
      if (text.endsWith(":")) {
        introduction = text;
        introducedIn = at.row();
      }
      if (unitName == null && filer.matches() && !AMOUNT_UNIT.matcher(text).find()) {
        scope = filer.group(1);
        unitName = filer.group(2);
        unitAt = at;
      }
      Matcher titled = TITLED.matcher(text);
      if (unitName == null && text.length() < LONGEST_LINE && titled.find()) {
        scope = titled.group(2);
        unitName = titled.group(1);
        unitAt = at;
      }
    }

    /** The name before the year of a title; a line of its own says it better. */
    private void takeTitledUnit(String text, Position at) {
      Matcher titled = UNIT_IN_TITLE.matcher(text);
      if (titledUnit == null && titled.matches() && words.namesUnit(titled.group(1))) {
        titledUnit = titled.group(1);
        titledAt = at;
      }
    }

    private void takeAmounts(String text) {
      Matcher unit = AMOUNT_UNIT.matcher(text);
      if (amounts == null && unit.find()) {
        amounts = AmountUnit.named(unit.group(1) != null ? unit.group(1) : unit.group(2));
      }
    }

    /** Some forms state the amount unit, or the only year, below the table. */
    private void foot() {
      int from = Math.max(firstRow, Math.min(bodyEnd, sheet.rowCount() - FOOT_LINES));
      for (int row = from; row < Math.min(sheet.rowCount(), from + 2 * FOOT_LINES); row++) {
        boolean note = row >= bodyEnd;
        eachText(
            row,
            (text, column) -> {
              takeAmounts(text);
              if (note) {
                sayYear(text);
              }
            });
      }
    }

    private void sayYear(String text) {
      Matcher yearly = YEAR.matcher(text);
      if (saidYear == null && yearly.find()) {
        saidYear = Integer.valueOf(yearly.group(1));
      }
    }

    private void tab() {
      addTitle(sheet.name());
      sayYear(Amounts.squeeze(sheet.name()));
      Matcher tab = NUMBER.matcher(Labels.plain(sheet.name()));
      if (number == null && tab.find()) {
        number = tab.group();
      }
    }
  }
}
