package gongkai;

import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A case that differs from another in a few cells: the lines of its {@code changes.txt}.
 *
 * <p>Words stand apart by tabs, a sheet is named by how its name begins, a line that begins with
 * {@code #} is for people:
 *
 * <pre>
 * base  final-accounts-simple              begins with the sheets of that case
 * set   公开03表  G21  384.09                writes a cell; '384.09 is a number kept as text
 * stale 公开01表  C33  SUM(C7:C14)  817.89  800.00   a formula, its value now, the value stored
 * drop  公开05表                            takes a sheet away
 * copy  公开03表  公开03表 备份  #hidden       adds a sheet like another, hidden if so said
 * row   表10  7  301014  某单位  210         puts a row before the one of this number
 * join  公开07表  公开08表                    puts a sheet below another, and takes it away
 * unknown 公开03表  F9  [1]Sheet1!A1         a formula of which nobody knows what it comes to
 * links                                     formulas refer to other files
 * signed                                    the file carries a digital signature
 * </pre>
 */
public final class CaseChanges {
  private final List<Sheet> sheets;
  private boolean links;
  private boolean signed;

  private CaseChanges(Book book) {
    this.sheets = new ArrayList<>(book.sheets());
    this.links = book.externalLinks();
    this.signed = book.signed();
  }

  /** The case that the lines begin with; null when none is named. */
  static String base(List<String> lines) {
    return lines.stream()
        .map(CaseChanges::words)
        .filter(words -> words[0].equals("base"))
        .map(words -> words[1])
        .findFirst()
        .orElse(null);
  }

  public static Book applied(Book book, List<String> lines) {
    var changes = new CaseChanges(book);
    lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(CaseChanges::words)
        .forEach(changes::apply);
    return new Book(changes.sheets, changes.links, changes.signed);
  }

  private static String[] words(String line) {
    return line.split("\t", -1);
  }

  private void apply(String[] words) {
    switch (words[0]) {
      case "base" -> {}
      case "set" -> put(words[1], words[2], written(words[3]));
      case "stale" -> put(words[1], words[2], stale(words));
      case "drop" -> sheets.remove(indexOf(words[1]));
      case "copy" -> sheets.add(copied(words));
      case "row" -> insert(words);
      case "join" -> join(words[1], words[2]);
      case "unknown" -> put(words[1], words[2], RawCell.uncomputed(words[3]));
      case "links" -> links = true;
      case "signed" -> signed = true;
      default ->
          throw new IllegalArgumentException(
              "Not a change with its words apart by tabs: " + Arrays.toString(words));
    }
  }

  private static RawCell written(String text) {
    return text.startsWith("'") ? RawCell.text(text.substring(1)) : CaseBook.cell(text);
  }

  private static RawCell stale(String[] words) {
    return new RawCell(
        CellKind.FORMULA, words[4], Amounts.parse(words[4]), words[3], Amounts.parse(words[5]));
  }

  private Sheet copied(String[] words) {
    Sheet like = sheets.get(indexOf(words[1]));
    return new Sheet(words[2], words.length > 3, rows(like, like.columnCount()), like.merges());
  }

  private void insert(String[] words) {
    int at = indexOf(words[1]);
    Sheet sheet = sheets.get(at);
    int before = Integer.parseInt(words[2]) - 1;
    List<RawCell[]> rows = rows(sheet, sheet.columnCount());
    rows.add(
        before, Arrays.stream(words).skip(3).map(CaseChanges::written).toArray(RawCell[]::new));
    List<Range> merges = sheet.merges().stream().map(it -> moved(it, before, 1)).toList();
    sheets.set(at, new Sheet(sheet.name(), sheet.hidden(), rows, merges));
  }

  private void join(String upper, String lower) {
    Sheet second = sheets.remove(indexOf(lower));
    int at = indexOf(upper);
    Sheet first = sheets.get(at);
    List<RawCell[]> rows = rows(first, first.columnCount());
    rows.add(new RawCell[0]);
    int down = rows.size();
    rows.addAll(rows(second, second.columnCount()));
    List<Range> merges = new ArrayList<>(first.merges());
    second.merges().forEach(it -> merges.add(moved(it, 0, down)));
    sheets.set(at, new Sheet(first.name(), first.hidden(), rows, merges));
  }

  private static Range moved(Range range, int from, int down) {
    return range.firstRow() < from
        ? range
        : new Range(
            range.firstRow() + down,
            range.firstColumn(),
            range.lastRow() + down,
            range.lastColumn());
  }

  private void put(String sheet, String address, RawCell cell) {
    int at = indexOf(sheet);
    sheets.set(at, with(sheets.get(at), Position.of(address), cell));
  }

  private static Sheet with(Sheet sheet, Position at, RawCell cell) {
    int width = Math.max(sheet.columnCount(), at.column() + 1);
    List<RawCell[]> rows = rows(sheet, width);
    while (rows.size() <= at.row()) {
      rows.add(new RawCell[width]);
    }
    rows.get(at.row())[at.column()] = cell;
    return new Sheet(sheet.name(), sheet.hidden(), rows, sheet.merges());
  }

  private static List<RawCell[]> rows(Sheet sheet, int width) {
    List<RawCell[]> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      RawCell[] cells = new RawCell[width];
      for (int column = 0; column < width; column++) {
        cells[column] = sheet.at(row, column);
      }
      rows.add(cells);
    }
    return rows;
  }

  private int indexOf(String sheet) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).name().startsWith(sheet)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No sheet begins with " + sheet);
  }
}
