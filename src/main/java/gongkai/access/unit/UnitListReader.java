package gongkai.access.unit;

import gongkai.report.Rejected;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a list of units off a sheet: a row of headings, then one row a unit. */
public final class UnitListReader {
  private static final int HEADER_SEARCH = 20;
  private static final int LONGEST = 200;

  /** More than a province has. */
  private static final int MOST = 50_000;

  /** Of its file, what stands above the list included. */
  static final int MOST_ROWS = MOST + HEADER_SEARCH;

  private static final Set<String> YES = Set.of("", "是", "Y", "y", "1");
  private static final Set<String> NO = Set.of("否", "N", "n", "0");

  private final Sheet sheet;
  private final Map<UnitColumn, Integer> columns;
  private final int header;
  private final List<UnitList.Line> lines = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  private UnitListReader(Sheet sheet, int header) {
    this.sheet = sheet;
    this.header = header;
    this.columns = columns(sheet, header);
  }

  /**
   * Reads the list on this sheet.
   *
   * @throws Rejected when it is no list of units
   */
  public static UnitList read(Sheet sheet) {
    for (int row = 0; row < Math.min(HEADER_SEARCH, sheet.rowCount()); row++) {
      var columns = columns(sheet, row);
      if (columns.containsKey(UnitColumn.CODE) && columns.containsKey(UnitColumn.NAME)) {
        return new UnitListReader(sheet, row).read();
      }
    }
    throw new Rejected(
        "not-a-unit-list", "工作表“%s”中找不到含“单位编码”和“单位名称”的标题行，请按名录样表填写后重新导入。".formatted(sheet.name()));
  }

  static Rejected tooLong() {
    return new Rejected("unit-list-too-long", "名录超过 %d 行的上限，请删去多余的行，或分成几份依次导入。".formatted(MOST));
  }

  private UnitList read() {
    for (UnitColumn column : UnitColumn.REQUIRED) {
      if (!columns.containsKey(column)) {
        throw new Rejected(
            "not-a-unit-list",
            "名录缺少“%s”列，请补上这一列后重新导入；没有上级的单位，上级单位编码留空。".formatted(column.heading()));
      }
    }
    if (sheet.rowCount() - header > MOST) {
      throw tooLong();
    }
    for (int row = header + 1; row < sheet.rowCount(); row++) {
      if (!isBlank(row)) {
        readRow(row);
      }
    }
    if (lines.isEmpty() && problems.isEmpty()) {
      throw new Rejected("empty-unit-list", "名录中没有单位，请在标题行之下每行填写一个单位后重新导入。");
    }
    return new UnitList(lines, problems, ignored());
  }

  private void readRow(int row) {
    String code = UnitNames.code(text(row, UnitColumn.CODE));
    String name = text(row, UnitColumn.NAME).strip();
    String parent = UnitNames.code(text(row, UnitColumn.PARENT));
    if (code.isEmpty()) {
      complain(row, "单位编码是空的，请填写。");
    } else if (!UnitNames.isCode(code)) {
      complain(row, "单位编码“%s”含有数字、字母、点和短横以外的字符，或者超过 32 位，请改正。".formatted(code));
    }
    if (UnitNames.key(name).isEmpty()) {
      complain(row, "单位名称是空的，请填写。");
    }
    if (!parent.isEmpty() && parent.equals(code)) {
      complain(row, "上级单位编码与本单位编码相同，请改正；没有上级的单位请留空。");
    }
    var unit =
        new BudgetUnit(
            code,
            name,
            orNull(parent),
            optional(row, UnitColumn.NATURE),
            files(row),
            optional(row, UnitColumn.CONTACT),
            optional(row, UnitColumn.PHONE),
            false);
    // Other troubles of the row do not make its code unknown to the rows that refer to it.
    if (UnitNames.isCode(code)) {
      lines.add(new UnitList.Line(row + 1, unit));
    }
  }

  private boolean files(int row) {
    String said = text(row, UnitColumn.FILES).strip();
    if (!YES.contains(said) && !NO.contains(said)) {
      complain(row, "“是否报送”一列写的是“%s”，只能写“是”或“否”。".formatted(said));
    }
    return !NO.contains(said);
  }

  private String optional(int row, UnitColumn column) {
    return orNull(text(row, column).strip());
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private String text(int row, UnitColumn column) {
    Integer at = columns.get(column);
    String text = at == null ? "" : text(sheet.at(row, at));
    if (text.length() > LONGEST) {
      complain(row, "“%s”超过 %d 个字，请缩短。".formatted(column.heading(), LONGEST));
    }
    return text;
  }

  /** What a user sees, except that a code kept as a number shows separators or an exponent. */
  private static String text(RawCell cell) {
    boolean shownWhole = cell.text().chars().allMatch(Character::isDigit);
    return cell.number() == null || shownWhole
        ? cell.text()
        : cell.number().stripTrailingZeros().toPlainString();
  }

  private boolean isBlank(int row) {
    return columns.values().stream().allMatch(column -> sheet.at(row, column).isBlank());
  }

  private List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      String heading = sheet.at(header, column).text().strip();
      if (!heading.isEmpty() && !columns.containsValue(column)) {
        ignored.add(heading);
      }
    }
    return ignored;
  }

  private void complain(int row, String message) {
    problems.add(new RowProblem(row + 1, message));
  }

  private static Map<UnitColumn, Integer> columns(Sheet sheet, int row) {
    var columns = new EnumMap<UnitColumn, Integer>(UnitColumn.class);
    for (int column = 0; column < sheet.columnCount(); column++) {
      Optional<UnitColumn> known = UnitColumn.of(sheet.at(row, column).text());
      if (known.isPresent()) {
        columns.putIfAbsent(known.get(), column);
      }
    }
    return columns;
  }
}
