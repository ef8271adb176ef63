package gongkai.reading.row;

import gongkai.reading.header.CodeReader;
import gongkai.reading.header.SheetBand;
import gongkai.reading.header.SheetColumn;
import gongkai.reading.header.SheetLayout;
import gongkai.reading.header.Words;
import gongkai.reading.remark.ReadingCheck;
import gongkai.reading.remark.Remarks;
import gongkai.reading.survey.Surveyed;
import gongkai.table.Amounts;
import gongkai.table.CellKind;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.BandSpec;
import gongkai.template.RowSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what each row of one side of a table is. */
public final class RowDrafter {
  public static final String CODED = "科目";
  public static final String ROOTS = "顶级";
  public static final String TOTAL = "合计";
  public static final String OTHER = "其他";
  public static final String PART = "其中";
  static final String UPPER_PROJECT = "一级项目";
  static final String LOWER_PROJECT = "二级项目";
  static final String UNIT = "单位";
  private static final String PROJECT = "project";
  private static final String UNITS = "unit";
  private static final String ACCOUNT_CODE = "\\d{3}|\\d{5}|\\d{7}";

  /** Codes of projects are longer than those of units by far. */
  private static final int LONGEST_UNIT_CODE = 9;

  private final Sheet sheet;
  private final SheetLayout layout;
  private final Words words;
  private final BandSpec spec;
  private final SheetBand band;
  private final RowMatcher matcher;
  private final Names names;
  private final Remarks remarks;
  private final List<Draft> drafts = new ArrayList<>();
  private Set<String> units;
  private Set<Integer> lower;
  private int longestCode;
  private int lastRow = -1;

  /** How deep the first unnamed item is numbered: deeper ones are parts of such. */
  private int restLevel;

  RowDrafter(
      Surveyed surveyed,
      BandSpec spec,
      SheetBand band,
      RowMatcher matcher,
      Names names,
      Remarks remarks) {
    this.sheet = surveyed.sheet();
    this.layout = surveyed.layout();
    this.words = surveyed.words();
    this.spec = spec;
    this.band = band;
    this.matcher = matcher;
    this.names = names;
    this.remarks = remarks;
  }

  List<Draft> drafts() {
    for (int row = layout.firstRow(); row < layout.endRow(); row++) {
      if (!covered(row) && !introduces(row)) {
        draft(row);
      }
    }
    nameTotal();
    tellUnknown();
    return drafts;
  }

  private void draft(int row) {
    String code = CodeReader.read(sheet, row, band.codes());
    int labelColumn = labelColumn(row);
    String label = labelColumn < 0 ? "" : sheet.seenAt(row, labelColumn).text();
    boolean valued = hasValue(row);
    if (words.isIndexLabel(Labels.plain(label))) {
      return;
    }
    if (label.isEmpty() && code == null) {
      label = totalToTheLeft(row);
      if (!valued && label.isEmpty()) {
        return;
      }
    } else if (!valued && code == null && amountStandsFurtherRight(row, label)) {
      return;
    }
    if (code == null && classified()) {
      code = CodeReader.beforeName(label);
      label = code == null ? label : CodeReader.withoutCode(label);
    }
    if (classified() && isOfUnit(code, label)) {
      drafts.add(new Draft(row, UNIT + ":" + label, UNIT, null, label, labelColumn, false));
    } else if (spec.codes() != null && code != null) {
      drafts.add(new Draft(row, code, codedGroup(row, code), code, label, labelColumn, false));
    } else {
      named(row, Labels.item(label), label, labelColumn, valued);
    }
  }

  /**
   * Units stand above their projects; a project without a letter in its code and without a unit of
   * its own is 一级项目.
   */
  private String codedGroup(int row, String code) {
    if (!spec.codes().equals(PROJECT)) {
      return CODED;
    }
    if (isUnit(row, code)) {
      return UNIT;
    }
    boolean owned =
        band.labels().stream().skip(1).anyMatch(c -> !sheet.at(row, c.index()).isBlank());
    return owned || !code.matches("\\d+") || lower().contains(row) ? LOWER_PROJECT : UPPER_PROJECT;
  }

  /** Rows that the amounts above them gather, where codes and columns do not tell the levels. */
  private Set<Integer> lower() {
    if (lower == null) {
      List<Integer> rows = new ArrayList<>();
      int column = band.values().get(0).index();
      BigDecimal total = null;
      for (int row = layout.firstRow(); row < layout.endRow(); row++) {
        String code = CodeReader.read(sheet, row, band.codes());
        int named = labelColumn(row);
        if (code != null && !isUnit(row, code)) {
          rows.add(row);
        } else if (named >= 0 && words.isTotal(Labels.item(sheet.seenAt(row, named).text()))) {
          total = sheet.at(row, column).number();
        }
      }
      lower = Levels.lower(sheet, column, rows, total);
    }
    return lower;
  }

  /** Whether the codes are those of accounts. */
  private boolean classified() {
    return spec.codes() != null && !Set.of(PROJECT, UNITS).contains(spec.codes());
  }

  /**
   * A row of the unit itself stands above its accounts: it has the name of one, and no account's
   * code.
   */
  private boolean isOfUnit(String code, String label) {
    return (code == null || !code.matches(ACCOUNT_CODE))
        && words.namesUnit(Labels.plain(label))
        && names.codeOf(spec.codes(), label) == null;
  }

  /** A row of the unit itself stands above its projects: by its short code, or by its name. */
  private boolean isUnit(int row, String code) {
    int named = labelColumn(row);
    String name = named < 0 ? "" : Labels.plain(sheet.seenAt(row, named).text());
    return units().contains(name)
        || (code.length() <= LONGEST_UNIT_CODE && 2 * code.length() <= longestCode());
  }

  /** The units that rows of projects are said to belong to. */
  private Set<String> units() {
    if (units == null) {
      units = new HashSet<>();
      for (int row = layout.firstRow(); row < layout.endRow(); row++) {
        for (SheetColumn column : band.labels().subList(1, Math.max(1, band.labels().size()))) {
          units.add(Labels.plain(sheet.seenAt(row, column.index()).text()));
        }
      }
      units.remove("");
    }
    return units;
  }

  /** The last row of this side that has a name. */
  private int lastRow() {
    if (lastRow < 0) {
      lastRow = layout.endRow() - 1;
      while (lastRow > layout.firstRow() && labelColumn(lastRow) < 0) {
        lastRow--;
      }
    }
    return lastRow;
  }

  private int longestCode() {
    if (longestCode == 0) {
      for (int row = layout.firstRow(); row < layout.endRow(); row++) {
        String code = CodeReader.read(sheet, row, band.codes());
        longestCode = Math.max(longestCode, code == null ? 0 : code.length());
      }
    }
    return longestCode;
  }

  private void named(int row, String item, String label, int column, boolean valued) {
    RowSpec known = row == lastRow() ? matcher.last(item) : null;
    known = known == null ? matcher.exact(item) : known;
    if (known == null && (spec.rest() == null || valued)) {
      known = matcher.near(item);
      if (known != null) {
        tellNear(row, column, label, known.key());
      }
    }
    if (Labels.subItem(label) && (known == null || known.isAddend())) {
      drafts.add(new Draft(row, PART + ":" + item, PART, null, item, column, false));
    } else if (known != null) {
      drafts.add(new Draft(row, known.key(), known.group(), null, item, column, known.anchor()));
    } else if (spec.rest() != null && !item.isEmpty()) {
      rest(row, item, label, column, valued);
    } else if (valued) {
      drafts.add(new Draft(row, OTHER + ":" + item, OTHER, null, item, column, false));
    }
  }

  private void rest(int row, String item, String label, int column, boolean valued) {
    String official = valued ? names.official(spec.rest(), item) : item;
    if (!official.equals(item)) {
      tellNear(row, column, label, official);
    }
    int level = Labels.level(label);
    restLevel = restLevel == 0 ? level : restLevel;
    String group = restLevel < level ? PART : null;
    drafts.add(new Draft(row, spec.rest() + ":" + official, group, null, item, column, false));
  }

  private void tellNear(int row, int column, String label, String meant) {
    remarks.add(
        ReadingCheck.UNKNOWN_ROW,
        "%s 的项目“%s”已按“%s”读取；如不是同一项，请改用规范名称。"
            .formatted(sheet.ref(row, column), Labels.shortened(label), meant),
        sheet.ref(row, column),
        Labels.shortened(label),
        null);
  }

  /** Some forms leave the name of the total blank: it is the first or the last row then. */
  private void nameTotal() {
    boolean named = drafts.stream().anyMatch(draft -> draft.key().equals(TOTAL));
    if (spec.codes() == null || layout.bands().size() > 1 || named || drafts.isEmpty()) {
      return;
    }
    for (int at : new int[] {0, drafts.size() - 1}) {
      if (drafts.get(at).unnamed()) {
        drafts.set(at, drafts.get(at).asTotal());
        return;
      }
    }
  }

  private void tellUnknown() {
    for (Draft draft : drafts) {
      if (OTHER.equals(draft.group()) && draft.key().startsWith(OTHER + ":")) {
        int column = draft.labelColumn() < 0 ? band.firstColumn() : draft.labelColumn();
        CellRef at = sheet.ref(draft.at(), column);
        remarks.at(
            ReadingCheck.UNKNOWN_ROW,
            "%s 所在行有金额，但%s；%s。".formatted(at, whatIsWrong(draft), remedy(draft)),
            at,
            Labels.shortened(draft.label()));
      }
    }
  }

  private String whatIsWrong(Draft draft) {
    String without = spec.codes() == null ? "" : "没有科目编码，";
    return draft.label().isEmpty()
        ? without + "没有名称"
        : "%s“%s”不是模板中的项目".formatted(without, Labels.shortened(draft.label()));
  }

  private String remedy(Draft draft) {
    if (spec.codes() != null) {
      String code = names.codeOf(spec.codes(), draft.label());
      return code == null ? "请补写科目编码或项目名称" : "请补写科目编码，同名科目的编码是" + code;
    }
    List<String> open = matcher.open();
    return open.isEmpty() ? "请补写项目名称" : "请改用规范名称，本表还有这些项目没有出现：" + String.join("、", open);
  }

  private int labelColumn(int row) {
    for (SheetColumn column : band.labels()) {
      if (isName(sheet.seenAt(row, column.index()))) {
        return column.index();
      }
    }
    for (SheetColumn column : band.codes()) {
      if (isName(sheet.at(row, column.index()))
          && CodeReader.read(sheet, row, List.of(column)) == null) {
        return column.index();
      }
    }
    return -1;
  }

  private static boolean isName(RawCell cell) {
    return cell.kind() == CellKind.TEXT && !cell.isBlank() && Amounts.parse(cell.text()) == null;
  }

  /** Whether a row says once more, as on a second page, who files the table. */
  private boolean introduces(int row) {
    boolean said = false;
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.number() != null) {
        return false;
      }
      said |= cell.kind() == CellKind.TEXT && words.isUnitLine(cell.text());
    }
    return said;
  }

  /** Whether a label of this row stretches over the values: then it names a band further right. */
  private boolean covered(int row) {
    SheetColumn first = band.values().get(0);
    Range merge = sheet.mergeAt(row, first.index());
    return merge != null
        && merge.firstColumn() < first.index()
        && sheet.at(merge.firstRow(), merge.firstColumn()).kind() == CellKind.TEXT;
  }

  /** A total whose name stands in a band further left, its amount in the last one. */
  private String totalToTheLeft(int row) {
    if (!layout.bands().get(layout.bands().size() - 1).equals(band) || !sharesSpec()) {
      return "";
    }
    for (int column = band.firstColumn() - 1; column >= 0; column--) {
      RawCell cell = sheet.at(row, column);
      if (!cell.isBlank()) {
        return words.isTotal(Labels.item(cell.text())) ? cell.text() : "";
      }
    }
    return "";
  }

  /** Whether a total is named here while all to the right of the name is empty up to its amount. */
  private boolean amountStandsFurtherRight(int row, String label) {
    SheetBand last = layout.bands().get(layout.bands().size() - 1);
    if (last.equals(band) || !sharesSpec() || !words.isTotal(Labels.item(label))) {
      return false;
    }
    int end = last.values().get(0).index();
    for (int column = band.values().get(0).index(); column < end; column++) {
      if (!sheet.at(row, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bands of the sheet continue one list of rows. */
  private boolean sharesSpec() {
    return spec.name() == null && layout.bands().size() > 1;
  }

  private boolean hasValue(int row) {
    for (SheetColumn column : band.values()) {
      if (column.isGivenIn(sheet.at(row, column.index()))) {
        return true;
      }
    }
    return false;
  }
}
