package gongkai.reading;

import gongkai.table.Amounts;
import gongkai.table.CellKind;
import gongkai.table.Labels;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells header, body and notes of a sheet apart and what each column is for, without knowing the
 * template.
 */
final class LayoutFinder {
  private static final int SEARCHED_ROWS = 40;
  private final Sheet sheet;

  private LayoutFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  static Optional<SheetLayout> find(Sheet sheet) {
    return new LayoutFinder(sheet).find();
  }

  private Optional<SheetLayout> find() {
    int header = headerRow();
    if (header < 0) {
      return Optional.empty();
    }
    int first = bodyRow(header);
    int end = endRow(first);
    List<SheetColumn> columns = columns(header, first, end);
    List<SheetBand> bands = bands(columns);
    return bands.isEmpty()
        ? Optional.empty()
        : Optional.of(new SheetLayout(sheet, header, first, end, bands));
  }

  private int headerRow() {
    for (int row = 0; row < Math.min(SEARCHED_ROWS, sheet.rowCount()); row++) {
      Set<String> texts = texts(row);
      boolean known = texts.stream().anyMatch(Words::isHeader);
      if (known && (texts.size() > 1 || spansSheet(row))) {
        return row > 0 && texts(row - 1).size() > 1 ? row - 1 : row;
      }
    }
    return -1;
  }

  /** The different texts of a row, but for the lines that name the unit. */
  private Set<String> texts(int row) {
    Set<String> texts = new LinkedHashSet<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(row, column);
      if (!cell.isBlank() && !Words.isUnitLine(cell.text())) {
        texts.add(Labels.plain(cell.text()));
      }
    }
    return texts;
  }

  /** A header word that several columns share, alone in its row. */
  private boolean spansSheet(int row) {
    for (int column = 0; column < sheet.columnCount(); column++) {
      if (!sheet.at(row, column).isBlank()) {
        Range merge = sheet.mergeAt(row, column);
        return merge != null && merge.lastRow() > merge.firstRow();
      }
    }
    return false;
  }

  private int bodyRow(int header) {
    int row = header;
    while (row < sheet.rowCount()) {
      if (isIndexRow(row)) {
        return row + 1;
      }
      if (row > header && isBody(row, header)) {
        return row;
      }
      row++;
    }
    return row;
  }

  /** The row of 栏次 that numbers the columns, which must not be read as money. */
  private boolean isIndexRow(int row) {
    int expected = -1;
    int numbers = 0;
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.isBlank()) {
        continue;
      }
      int number = Words.wholeNumber(cell);
      if (number < 0) {
        if (!Words.isIndexWord(Labels.plain(cell.text()))) {
          return false;
        }
      } else if (expected < 0 ? number > 1 : number != expected) {
        return false;
      } else {
        expected = number + 1;
        numbers++;
      }
    }
    return numbers > 1 || (numbers == 1 && says(row, "栏次"));
  }

  private boolean says(int row, String word) {
    for (int column = 0; column < sheet.columnCount(); column++) {
      if (Labels.plain(sheet.at(row, column).text()).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBody(int row, int header) {
    boolean anything = false;
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.isBlank()) {
        anything |= sheet.mergeAt(row, column) != null && continuesHeader(row, column, header);
        continue;
      }
      anything = true;
      if (isDatum(cell) || Words.isNote(cell.text()) || totalUnderLabel(row, column, header)) {
        return true;
      }
    }
    return !anything;
  }

  private boolean continuesHeader(int row, int column, int header) {
    Range merge = sheet.mergeAt(row, column);
    return merge.firstRow() >= header && merge.firstRow() < row;
  }

  private boolean isDatum(RawCell cell) {
    return cell.kind() != CellKind.TEXT
        || Amounts.parse(cell.text()) != null
        || Words.isItem(cell.text())
        || Words.isSentence(cell.text());
  }

  /** 合计 below 科目名称 is a row; 合计 beside it is a column. */
  private boolean totalUnderLabel(int row, int column, int header) {
    if (!Words.isTotal(Labels.plain(sheet.at(row, column).text())) || namesColumns(row)) {
      return false;
    }
    for (int above = row - 1; above >= header; above--) {
      String plain = Labels.plain(sheet.seenAt(above, column).text());
      if (Words.isNameHeader(plain) || Words.isCodeHeader(plain) || Words.isItemHeader(plain)) {
        return true;
      }
    }
    return false;
  }

  /** Words that only ever head a column. */
  private boolean namesColumns(int row) {
    for (int column = 0; column < sheet.columnCount(); column++) {
      if (Words.headsOnly(Labels.plain(sheet.at(row, column).text()))) {
        return true;
      }
    }
    return false;
  }

  private int endRow(int first) {
    int end = first;
    for (int row = first; row < sheet.rowCount(); row++) {
      if (noteStarts(row)) {
        return row;
      }
      if (!emptyRow(row)) {
        end = row + 1;
      }
    }
    return end;
  }

  private boolean noteStarts(int row) {
    RawCell only = null;
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(row, column);
      if (!cell.isBlank()) {
        if (only != null) {
          return false;
        }
        only = cell;
      }
    }
    return only != null
        && only.kind() == CellKind.TEXT
        && (Words.isNote(only.text()) || Words.isSentence(only.text()));
  }

  private boolean emptyRow(int row) {
    for (int column = 0; column < sheet.columnCount(); column++) {
      if (!sheet.at(row, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private List<SheetColumn> columns(int header, int first, int end) {
    var columns = new ArrayList<SheetColumn>();
    for (int index = 0; index < sheet.columnCount(); index++) {
      List<String> path = path(index, header, first);
      columns.add(new SheetColumn(index, role(path, index, first, end), path));
    }
    return toldApart(columns, first);
  }

  /** Some printed forms put the lowest header words into the row of the total. */
  private List<SheetColumn> toldApart(List<SheetColumn> columns, int first) {
    var result = new ArrayList<SheetColumn>();
    for (SheetColumn column : columns) {
      String plain = Labels.plain(sheet.at(first, column.index()).text());
      boolean alone =
          columns.stream().filter(other -> other.path().equals(column.path())).count() == 1;
      if (column.role() == ColumnRole.VALUE && !alone && Words.isHeader(plain)) {
        var path = new ArrayList<>(column.path());
        path.add(plain);
        result.add(new SheetColumn(column.index(), column.role(), path));
      } else {
        result.add(column);
      }
    }
    return result;
  }

  private List<String> path(int column, int header, int first) {
    var path = new ArrayList<String>();
    for (int row = header; row < first; row++) {
      if (isIndexRow(row) && !codePart(row, column)) {
        continue;
      }
      String plain = Labels.plain(sheet.seenAt(row, column).text());
      if (plain.isEmpty()) {
        plain = groupToTheLeft(row, column, header, first);
      }
      if (!plain.isEmpty()
          && !plain.equals("栏次")
          && (path.isEmpty() || !path.get(path.size() - 1).equals(plain))) {
        path.add(plain);
      }
    }
    return path;
  }

  /** 类, 款 and 项 often share their row with the numbers of the value columns. */
  private boolean codePart(int row, int column) {
    return Set.of("类", "款", "项").contains(Labels.plain(sheet.seenAt(row, column).text()));
  }

  /** A group heading that was typed once and not merged over its columns. */
  private String groupToTheLeft(int row, int column, int header, int first) {
    boolean leafBelow = false;
    for (int below = row + 1; below < first && !isIndexRow(below); below++) {
      leafBelow |= !sheet.at(below, column).isBlank();
    }
    if (!leafBelow || sheet.mergeAt(row, column) != null) {
      return "";
    }
    for (int left = column - 1; left >= 0; left--) {
      RawCell cell = sheet.at(row, left);
      if (!cell.isBlank()) {
        boolean spans = sheet.mergeAt(row, left) != null;
        return spans ? "" : Labels.plain(cell.text());
      }
      if (sheet.mergeAt(row, left) != null) {
        return "";
      }
    }
    return "";
  }

  private ColumnRole role(List<String> path, int column, int first, int end) {
    if (path.isEmpty()) {
      return mostlyText(column, first, end) ? ColumnRole.LABEL : ColumnRole.VALUE;
    }
    String leaf = path.get(path.size() - 1);
    if (Words.isLineHeader(leaf)) {
      return ColumnRole.LINE;
    }
    if (Words.isCodeHeader(leaf) || path.stream().anyMatch(w -> w.endsWith("科目编码"))) {
      return ColumnRole.CODE;
    }
    if (Words.isNameHeader(leaf)
        || Words.isItemHeader(leaf)
        || leaf.equals("项目单位")
        || mostlyText(column, first, end)) {
      return ColumnRole.LABEL;
    }
    return ColumnRole.VALUE;
  }

  private boolean mostlyText(int column, int first, int end) {
    int text = 0;
    int other = 0;
    for (int row = first; row < Math.min(end, first + 60); row++) {
      RawCell cell = sheet.at(row, column);
      if (!cell.isBlank() && !Amounts.meansNothing(cell.text())) {
        if (cell.kind() == CellKind.TEXT && Amounts.parse(cell.text()) == null) {
          text++;
        } else {
          other++;
        }
      }
    }
    return text >= 3 && text > 2 * other;
  }

  private static List<SheetBand> bands(List<SheetColumn> columns) {
    var bands = new ArrayList<SheetBand>();
    var codes = new ArrayList<SheetColumn>();
    var labels = new ArrayList<SheetColumn>();
    var values = new ArrayList<SheetColumn>();
    for (SheetColumn column : columns) {
      boolean names = column.role() == ColumnRole.CODE || column.role() == ColumnRole.LABEL;
      if (names && !values.isEmpty()) {
        bands.add(new SheetBand(List.copyOf(codes), List.copyOf(labels), List.copyOf(values)));
        codes.clear();
        labels.clear();
        values.clear();
      }
      switch (column.role()) {
        case CODE -> codes.add(column);
        case LABEL -> labels.add(column);
        case VALUE -> {
          if (!column.path().isEmpty()) {
            values.add(column);
          }
        }
        case LINE -> {}
      }
    }
    if (!values.isEmpty()) {
      bands.add(new SheetBand(List.copyOf(codes), List.copyOf(labels), List.copyOf(values)));
    }
    return bands;
  }
}
