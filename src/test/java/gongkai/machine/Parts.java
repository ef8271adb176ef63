package gongkai.machine;

import gongkai.table.Amounts;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the parts of a sheet stand, told by what stands in it and not by how the program reads it.
 *
 * @param header first row of the header
 * @param first first row below it
 * @param end row below the last one of the table
 * @param codes columns of account codes, one or one a level
 * @param names columns with what a row is called
 * @param money columns of amounts
 */
record Parts(
    Sheet sheet,
    int header,
    int first,
    int end,
    List<Integer> codes,
    List<Integer> names,
    List<Integer> money) {
  private static final Pattern HEAD =
      Pattern.compile(
          ".*(科目|项\\s*目|编码|合计|预算数|决算数|金\\s*额|收\\s*入|支\\s*出|因公出国|单位名称|序号|行次|功能分类).*",
          Pattern.DOTALL);
  private static final Pattern CODE_HEAD = Pattern.compile("(?s).*(编\\s*码|代\\s*码|^类$|^款$|^项$).*");
  private static final Pattern LINE_HEAD = Pattern.compile("(?s)\\s*(行\\s*次|序\\s*号)\\s*");
  private static final Pattern NOTE = Pattern.compile("(?s)\\s*(注|说明|备注|本单位|本部门|20\\d\\d年|我).*");
  private static final int SEARCHED = 12;

  /** The parts of a sheet, or null when it holds no table. */
  static Parts of(Sheet sheet) {
    int header = header(sheet);
    if (header < 0) {
      return null;
    }
    int first = header + 1;
    while (first < sheet.rowCount() && !isBody(sheet, first)) {
      first++;
    }
    int end = sheet.rowCount();
    while (end > first && !isRow(sheet, end - 1)) {
      end--;
    }
    if (end - first < 1) {
      return null;
    }
    return columns(sheet, header, first, end);
  }

  private static Parts columns(Sheet sheet, int header, int first, int end) {
    List<Integer> codes = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    List<Integer> money = new ArrayList<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      long numbers = count(sheet, first, end, column, true);
      long words = count(sheet, first, end, column, false);
      if (headed(sheet, header, first, column, CODE_HEAD)) {
        if (numbers + words > 0) {
          codes.add(column);
        }
      } else if (!headed(sheet, header, first, column, LINE_HEAD)) {
        if (words > numbers) {
          names.add(column);
        }
        if (numbers > 0) {
          money.add(column);
        }
      }
    }
    return money.isEmpty() ? null : new Parts(sheet, header, first, end, codes, names, money);
  }

  private static int header(Sheet sheet) {
    for (int row = 1; row < Math.min(SEARCHED, sheet.rowCount()); row++) {
      int at = row;
      long words =
          IntStream.range(0, sheet.columnCount())
              .mapToObj(column -> sheet.at(at, column).text())
              .filter(text -> HEAD.matcher(text).matches() && text.length() < 30)
              .count();
      boolean title =
          IntStream.range(0, sheet.columnCount())
              .anyMatch(column -> sheet.at(at, column).text().matches("(?s).*(单位|部门)\\s*[:：].*"));
      if (words >= 2 && !title) {
        return row;
      }
    }
    return -1;
  }

  private static boolean headed(Sheet sheet, int header, int first, int column, Pattern word) {
    for (int row = header; row < first; row++) {
      if (word.matcher(sheet.seenAt(row, column).text()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Numbers of columns, 1 2 3 …, are still part of the header. */
  private static boolean isBody(Sheet sheet, int row) {
    List<RawCell> cells = cells(sheet, row);
    String start = cells.isEmpty() ? "" : cells.get(0).text().strip();
    if (start.matches("栏\\s*次")) {
      return false;
    }
    List<Integer> numbers =
        cells.stream()
            .filter(cell -> cell.number() != null)
            .map(c -> c.number().intValue())
            .toList();
    boolean counted = numbers.size() > 2 && numbers.equals(counting(numbers.size()));
    return !counted
        && (!numbers.isEmpty()
            || start.matches("(一、|（一）|\\d{3,}|[\\[【]?\\d{3}).*")
            || start.matches("合\\s*计|总\\s*计") && cells.size() == 1);
  }

  private static List<Integer> counting(int size) {
    return IntStream.rangeClosed(1, size).boxed().toList();
  }

  private static boolean isRow(Sheet sheet, int row) {
    List<RawCell> cells = cells(sheet, row);
    return !cells.isEmpty()
        && (cells.stream().anyMatch(cell -> cell.number() != null)
            || !NOTE.matcher(cells.get(0).text()).matches() && cells.get(0).text().length() < 24);
  }

  private static List<RawCell> cells(Sheet sheet, int row) {
    return IntStream.range(0, sheet.columnCount())
        .mapToObj(column -> sheet.at(row, column))
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /** The amount in a cell, be it written as text; null when there is none. */
  static BigDecimal amount(RawCell cell) {
    return cell.number() == null ? Amounts.parse(cell.text()) : cell.number();
  }

  private static long count(Sheet sheet, int first, int end, int column, boolean numbers) {
    return IntStream.range(first, end)
        .mapToObj(row -> sheet.at(row, column))
        .filter(cell -> !cell.isBlank() && (amount(cell) != null) == numbers)
        .count();
  }

  /** Whether further tables with units of their own stand below the first one. */
  boolean several() {
    return rows()
        .boxed()
        .flatMap(row -> cells(sheet, row).stream())
        .anyMatch(cell -> cell.text().matches("(?s).{0,40}单位\\s*[:：]\\s*(人民币)?(百万|千|万)?元.{0,4}"));
  }

  /** Whether a sheet is a form of 绩效, which counts scores and shares beside amounts. */
  static boolean isForm(Sheet sheet) {
    return sheet.name().matches(".*(绩效|表11|表12).*");
  }

  /** What a row is called: the text of its name column, without blanks. */
  String name(int row) {
    return names.isEmpty() ? "" : plain(sheet.at(row, names.get(0)).text());
  }

  /** The digits of a row's code, over all columns of codes. */
  String code(int row) {
    var code = new StringBuilder();
    codes.forEach(column -> code.append(digits(sheet.at(row, column))));
    return code.toString();
  }

  private static String digits(RawCell cell) {
    return cell.number() == null
        ? cell.text().strip().replaceAll("[^0-9].*", "")
        : cell.number().toBigInteger().toString();
  }

  static String plain(String text) {
    return text.replaceAll("\\s|　", "");
  }

  /** The cells that hold amounts. */
  List<CellRef> amounts() {
    return rows()
        .boxed()
        .flatMap(
            row ->
                money.stream()
                    .filter(column -> sheet.at(row, column).number() != null)
                    .map(column -> sheet.ref(row, column)))
        .toList();
  }

  IntStream rows() {
    return IntStream.range(first, end);
  }
}
