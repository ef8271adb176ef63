package gongkai.reading.header;

import gongkai.table.Labels;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;

/** A sheet whose texts are asked for in their plain form again and again. */
public final class PlainSheet {
  /** No official table is as wide; what stands further right is not looked at. */
  private static final int MOST_COLUMNS = 400;

  private final Sheet sheet;
  private final Words words;
  private final int columns;
  private final String[][] plain;

  public PlainSheet(Sheet sheet, Words words) {
    this.words = words;
    this.sheet = sheet;
    this.columns = Math.min(sheet.columnCount(), MOST_COLUMNS);
    this.plain = new String[sheet.rowCount()][];
  }

  Words words() {
    return words;
  }

  int rows() {
    return plain.length;
  }

  int columns() {
    return columns;
  }

  RawCell at(int row, int column) {
    return sheet.at(row, column);
  }

  Range mergeAt(int row, int column) {
    return sheet.mergeAt(row, column);
  }

  /** The cell's own text, plain; empty outside the sheet. */
  String text(int row, int column) {
    if (row >= plain.length || column >= columns) {
      return "";
    }
    if (plain[row] == null) {
      plain[row] = new String[columns];
    }
    if (plain[row][column] == null) {
      plain[row][column] = Labels.plain(sheet.at(row, column).text());
    }
    return plain[row][column];
  }

  /** What a reader sees there, plain: inside a merged region, the region's text. */
  String seen(int row, int column) {
    Range merge = sheet.mergeAt(row, column);
    return merge == null ? text(row, column) : text(merge.firstRow(), merge.firstColumn());
  }

  boolean isBlank(int row, int column) {
    return sheet.at(row, column).isBlank();
  }

  boolean isBlank(int row) {
    for (int column = 0; column < columns; column++) {
      if (!isBlank(row, column)) {
        return false;
      }
    }
    return true;
  }
}
