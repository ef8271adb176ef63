package gongkai.reading.header;

import gongkai.table.Amounts;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what each column of a table is headed and what it is for. */
final class HeaderReader {
  private static final int SAMPLED_ROWS = 60;
  private final PlainSheet sheet;
  private final Words words;
  private final HeaderFinder finder;
  private final int header;
  private final int first;
  private final int end;

  HeaderReader(PlainSheet sheet, HeaderFinder finder, int header, int first, int end) {
    this.sheet = sheet;
    this.words = sheet.words();
    this.finder = finder;
    this.header = header;
    this.first = first;
    this.end = end;
  }

  List<SheetColumn> columns() {
    List<SheetColumn> columns = new ArrayList<>();
    for (int index = 0; index < sheet.columns(); index++) {
      List<String> path = isUnused(index) ? List.of() : path(index);
      columns.add(new SheetColumn(index, role(path, index), path));
    }
    return toldApart(columns);
  }

  /** Some printed forms put the lowest header words into the row of the total. */
  private List<SheetColumn> toldApart(List<SheetColumn> columns) {
    Map<List<String>, Integer> alike = new HashMap<>();
    columns.forEach(column -> alike.merge(column.path(), 1, Integer::sum));
    List<SheetColumn> result = new ArrayList<>();
    for (SheetColumn column : columns) {
      String plain = sheet.text(first, column.index());
      boolean alone = alike.get(column.path()) == 1;
      if (column.role() == ColumnRole.VALUE && !alone && words.isHeader(plain)) {
        List<String> path = new ArrayList<>(column.path());
        path.add(plain);
        result.add(new SheetColumn(column.index(), column.role(), path));
      } else {
        result.add(column);
      }
    }
    return result;
  }

  private List<String> path(int column) {
    List<String> path = new ArrayList<>();
    for (int row = header; row < first; row++) {
      String plain = sheet.seen(row, column);
      if (finder.isIndex(row) && !words.isLevel(plain)) {
        continue;
      }
      if (plain.isEmpty()) {
        plain = groupToTheLeft(row, column);
      }
      if (!plain.isEmpty()
          && !words.isIndexLabel(plain)
          && (path.isEmpty() || !path.get(path.size() - 1).equals(plain))) {
        path.add(plain);
      }
    }
    return path;
  }

  /** A blank column inside a merged group belongs to nothing. */
  private boolean isUnused(int column) {
    for (int row = header; row < end; row++) {
      if (!sheet.isBlank(row, column)) {
        return false;
      }
    }
    return true;
  }

  /** A group heading that was typed once and not merged over its columns. */
  private String groupToTheLeft(int row, int column) {
    if (sheet.mergeAt(row, column) != null || !namedBelow(row, column)) {
      return "";
    }
    for (int left = column - 1; left >= 0; left--) {
      boolean merged = sheet.mergeAt(row, left) != null;
      if (merged || !sheet.isBlank(row, left)) {
        return merged ? "" : sheet.text(row, left);
      }
    }
    return "";
  }

  private boolean namedBelow(int row, int column) {
    for (int below = row + 1; below < first && !finder.isIndex(below); below++) {
      if (!sheet.isBlank(below, column)) {
        return true;
      }
    }
    return false;
  }

  private ColumnRole role(List<String> path, int column) {
    if (path.isEmpty()) {
      return mostlyText(column) ? ColumnRole.LABEL : ColumnRole.VALUE;
    }
    String leaf = path.get(path.size() - 1);
    if (words.isLineHeader(leaf) || words.isRemarkHeader(leaf)) {
      return ColumnRole.ASIDE;
    }
    if (words.isCodeHeader(leaf) || path.stream().anyMatch(words::isOverCodes)) {
      return ColumnRole.CODE;
    }
    if (words.isNameHeader(leaf) || words.isItemHeader(leaf) || mostlyText(column)) {
      return ColumnRole.LABEL;
    }
    return ColumnRole.VALUE;
  }

  private boolean mostlyText(int column) {
    int text = 0;
    int other = 0;
    for (int row = first; row < Math.min(end, first + SAMPLED_ROWS); row++) {
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
}
