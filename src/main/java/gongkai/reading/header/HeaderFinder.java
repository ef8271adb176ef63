package gongkai.reading.header;

import gongkai.table.Amounts;
import gongkai.table.CellKind;
import gongkai.table.Range;
import gongkai.table.RawCell;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the rows that head a table. */
public final class HeaderFinder {
  private static final int SEARCHED_ROWS = 40;
  private static final int DEEPEST = 12;
  private final PlainSheet sheet;
  private final Words words;
  private final Set<Integer> indexRows = new HashSet<>();

  public HeaderFinder(PlainSheet sheet) {
    this.sheet = sheet;
    this.words = sheet.words();
  }

  /** Whether this row of the header only numbers the columns. */
  boolean isIndex(int row) {
    return indexRows.contains(row);
  }

  /** The first row of the header, or -1. */
  public int headerRow() {
    int top = 0;
    while (top < sheet.rows() && sheet.isBlank(top)) {
      top++;
    }
    for (int row = top; row < Math.min(top + SEARCHED_ROWS, sheet.rows()); row++) {
      Set<String> texts = texts(row);
      boolean known = texts.stream().anyMatch(words::isHeader);
      if (known && (texts.size() > 1 || spansSheet(row))) {
        return row > 0 && texts(row - 1).size() > 1 && !introduces(row - 1) ? row - 1 : row;
      }
    }
    return -1;
  }

  /** The different texts of a row, but for the lines that name the unit. */
  private Set<String> texts(int row) {
    Set<String> texts = new LinkedHashSet<>();
    for (int column = 0; column < sheet.columns(); column++) {
      if (!sheet.isBlank(row, column) && !words.isUnitLine(sheet.at(row, column).text())) {
        texts.add(sheet.text(row, column));
      }
    }
    return texts;
  }

  /** Whether a row says who files the table or in which unit: it stands above the header. */
  private boolean introduces(int row) {
    for (int column = 0; column < sheet.columns(); column++) {
      if (words.isUnitLine(sheet.at(row, column).text())) {
        return true;
      }
    }
    return false;
  }

  /** A header word that several columns share, alone in its row. */
  private boolean spansSheet(int row) {
    for (int column = 0; column < sheet.columns(); column++) {
      if (!sheet.isBlank(row, column)) {
        Range merge = sheet.mergeAt(row, column);
        return merge != null && merge.lastRow() > merge.firstRow();
      }
    }
    return false;
  }

  /** The first row below the header. */
  int bodyRow(int header) {
    int end = Math.min(sheet.rows(), header + DEEPEST);
    for (int row = header; row < end; row++) {
      if (numbersColumns(row)) {
        indexRows.add(row);
        return row + 1;
      }
      if (row > header && isBody(row, header)) {
        return row;
      }
    }
    return end < sheet.rows() ? header + 1 : end;
  }

  /**
   * The row of 栏次 that numbers the columns, which must not be read as money; when it is named so,
   * columns that a form left out may be missing from the count. Beside 类, 款 and 项 the codes of the
   * columns stand likewise: 301, 302, 501.
   */
  private boolean numbersColumns(int row) {
    boolean named = isNamedIndex(row) || namesLevels(row);
    int expected = -1;
    int numbers = 0;
    for (int column = 0; column < sheet.columns(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.isBlank()) {
        continue;
      }
      int number = Words.wholeNumber(cell);
      if (number < 0) {
        if (!words.isIndexWord(sheet.text(row, column))) {
          return false;
        }
      } else if (expected < 0
          ? number > 1 && !named
          : named ? number < expected : number != expected) {
        return false;
      } else {
        expected = number + 1;
        numbers++;
      }
    }
    return numbers > 1 || (numbers == 1 && named);
  }

  private boolean namesLevels(int row) {
    for (int column = 0; column < sheet.columns(); column++) {
      if (words.isLevel(sheet.text(row, column))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamedIndex(int row) {
    for (int column = 0; column < sheet.columns(); column++) {
      if (words.isIndexLabel(sheet.text(row, column))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBody(int row, int header) {
    boolean anything = false;
    boolean heads = namesColumns(row);
    for (int column = 0; column < sheet.columns(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.isBlank()) {
        anything |= continuesHeader(row, column, header);
        continue;
      }
      anything = true;
      if (isDatum(cell)
          || words.isNote(cell.text())
          || (!heads && totalUnderLabel(row, column, header))) {
        return true;
      }
    }
    return !anything;
  }

  private boolean continuesHeader(int row, int column, int header) {
    Range merge = sheet.mergeAt(row, column);
    return merge != null && merge.firstRow() >= header && merge.firstRow() < row;
  }

  private static boolean isDatum(RawCell cell) {
    return cell.kind() != CellKind.TEXT
        || Amounts.parse(cell.text()) != null
        || Words.isItem(cell.text())
        || Words.isSentence(cell.text());
  }

  /** 合计 below 科目名称 is a row; 合计 beside it is a column. */
  private boolean totalUnderLabel(int row, int column, int header) {
    if (!words.isTotal(sheet.text(row, column))) {
      return false;
    }
    for (int above = row - 1; above >= header; above--) {
      String plain = sheet.seen(above, column);
      if (!plain.isEmpty()) {
        return words.isNameHeader(plain) || words.isCodeHeader(plain) || words.isItemHeader(plain);
      }
    }
    return false;
  }

  /** Words that only ever head a column. */
  private boolean namesColumns(int row) {
    for (int column = 0; column < sheet.columns(); column++) {
      if (words.headsOnly(sheet.text(row, column))) {
        return true;
      }
    }
    return false;
  }
}
