package gongkai.publication;

import gongkai.publication.PrintedTable.Cell;
import gongkai.publication.PrintedTable.Row;
import gongkai.publication.PrintedTable.Sides;
import gongkai.table.Amounts;
import gongkai.table.CellRef;
import gongkai.table.Doubt;
import gongkai.table.Labels;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes a printed table of a sheet: its title, what stands above it, its cells, its notes. */
final class SheetTable {
  private static final Pattern NUMBER =
      Pattern.compile("(公开|预公开|附|附件)?表?[0-9一二三四五六七八九十]+([-—.][0-9]+)*表?");
  private static final Pattern FIELD =
      Pattern.compile(
          "(填报|编制|预算|公开|项目|金额|货币)?(单位|部门|日期|时间)(名称|[(].*[)])?[:：].*|[(]?(单位[:：])?(万元|元)[)]?|20\\d\\d年(度)?");
  private static final Pattern NOTE = Pattern.compile("(备?注|说明)[0-9]*[:：.、].*|(备注|说明)");
  private static final Pattern EMPTY = Pattern.compile(".*(没有使用|[当本年度]+无|无.*(收入|支出)|空表).*");

  private final Sheet sheet;
  private final Map<CellRef, BigDecimal> filled;
  private final Set<CellRef> doubted;
  private final NumberPrinter numbers;
  private final int firstBody;
  private final int lastBody;
  private final int[] shown;
  private final String known;

  /**
   * @param tables what was recognised on the sheet; none for a form
   * @param filled what blank cells were completed with
   * @param doubted cells that must not be published as they stand
   */
  SheetTable(
      Sheet sheet,
      List<Table> tables,
      Map<CellRef, BigDecimal> filled,
      Set<CellRef> doubted,
      NumberPrinter numbers) {
    this.sheet = sheet;
    this.filled = filled;
    this.doubted = doubted;
    this.numbers = numbers;
    int[] body =
        tables.stream()
            .flatMap(Table::cells)
            .mapToInt(cell -> cell.position().row())
            .sorted()
            .toArray();
    this.firstBody = body.length == 0 ? -1 : body[0];
    this.lastBody = body.length == 0 ? -1 : body[body.length - 1];
    this.shown =
        IntStream.rangeClosed(0, lastColumn()).filter(it -> !sheet.hidesColumn(it)).toArray();
    this.known = tables.isEmpty() ? null : Labels.plain(tables.get(0).title());
  }

  /** The sheet on paper. */
  PrintedTable print() {
    String title = "";
    List<Sides> above = new ArrayList<>();
    int row = 0;
    for (; row < lastRow() && row != firstBody; row++) {
      List<String> texts = texts(row);
      boolean heads = !texts.stream().allMatch(SheetTable::isField);
      if (heads && (texts.size() > 1 || (!title.isEmpty() && !isKnown(texts.get(0))))) {
        break;
      }
      if (heads) {
        if (!title.isEmpty()) {
          above.add(new Sides(title, ""));
        }
        title = texts.get(0);
      } else if (!texts.isEmpty()) {
        above.add(sides(row, texts));
      }
    }
    int end = notesFrom(Math.max(row, lastBody + 1));
    List<Integer> kept = kept(row, end);
    List<Row> rows = kept.stream().map(at -> row(at, kept)).toList();
    return new PrintedTable(title, above, shown.length, heads(row, kept), rows, notes(end));
  }

  private boolean isKnown(String text) {
    return known != null && Labels.plain(text).equals(known);
  }

  private int heads(int first, List<Integer> kept) {
    if (firstBody >= 0) {
      return (int) kept.stream().filter(at -> at < firstBody).count();
    }
    boolean plain =
        Arrays.stream(shown)
            .allMatch(c -> sheet.mergeAt(first, c) == null && !text(first, c).isEmpty());
    return plain ? 1 : 0;
  }

  /** The rows that are printed: those in sight, and of several blank ones in a row, one. */
  private List<Integer> kept(int from, int to) {
    List<Integer> kept = new ArrayList<>();
    boolean blank = false;
    for (int row = from; row < to; row++) {
      if (!sheet.hidesRow(row)) {
        boolean now = isBlank(row);
        if (!now || !blank) {
          kept.add(row);
        }
        blank = now;
      }
    }
    while (kept.size() > 1 && isBlank(kept.get(kept.size() - 1)) && lastBody < 0) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private boolean isBlank(int row) {
    return Arrays.stream(shown)
        .allMatch(c -> sheet.mergeAt(row, c) == null && text(row, c).isEmpty());
  }

  private Row row(int row, List<Integer> kept) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < shown.length; at++) {
      int column = shown[at];
      Range merge = sheet.mergeAt(row, column);
      if (merge != null && merge.firstRow() < firstBody && row >= firstBody) {
        // Its head is repeated on each page, so the region cannot come down into the body.
        cells.add(new Cell(at, 1, 1, new Position(row, column).address(), "", false));
      } else if (merge == null) {
        cells.add(cell(row, at, 1, 1));
      } else if (leads(merge, row, column)) {
        int end = row < firstBody ? Math.min(merge.lastRow(), firstBody - 1) : merge.lastRow();
        int down = (int) kept.stream().filter(it -> it >= row && it <= end).count();
        int across = (int) Arrays.stream(shown).filter(it -> merge.contains(row, it)).count();
        cells.add(cell(row, at, across, down));
      }
    }
    return new Row(cells);
  }

  /** Whether this is where people see what stands in the region: its first place in sight. */
  private boolean leads(Range merge, int row, int column) {
    return IntStream.range(merge.firstRow(), row).allMatch(sheet::hidesRow)
        && IntStream.range(merge.firstColumn(), column).allMatch(sheet::hidesColumn);
  }

  private Cell cell(int row, int at, int across, int down) {
    int column = shown[at];
    String text = text(row, column);
    boolean number = Amounts.parse(text) != null;
    boolean mark = !text.isEmpty() && doubted.contains(sheet.ref(row, column));
    String address = new Position(row, column).address();
    return new Cell(at, across, down, address, mark ? text + Doubt.MARK : text, number);
  }

  /** Where the lines below the table begin. */
  private int notesFrom(int first) {
    for (int row = first; row < lastRow(); row++) {
      List<String> texts = texts(row);
      String only = texts.size() == 1 ? Amounts.squeeze(texts.get(0)) : "";
      boolean note = NOTE.matcher(only).matches() || EMPTY.matcher(only).matches();
      if (note && IntStream.range(row, lastRow()).allMatch(at -> texts(at).size() <= 1)) {
        return row;
      }
    }
    return lastRow();
  }

  private List<String> notes(int from) {
    return IntStream.range(from, lastRow())
        .mapToObj(this::texts)
        .flatMap(List::stream)
        .map(String::strip)
        .toList();
  }

  private Sides sides(int row, List<String> texts) {
    if (texts.size() > 1) {
      return new Sides(texts.get(0), String.join("　", texts.subList(1, texts.size())));
    }
    int at =
        IntStream.range(0, shown.length)
            .filter(it -> !text(row, shown[it]).isEmpty())
            .findFirst()
            .orElse(0);
    return at * 2 >= shown.length ? new Sides("", texts.get(0)) : new Sides(texts.get(0), "");
  }

  private static boolean isField(String text) {
    String plain = Amounts.squeeze(text);
    return FIELD.matcher(plain).matches() || NUMBER.matcher(plain).matches();
  }

  /** What is in sight in a row, each once. */
  private List<String> texts(int row) {
    return sheet.hidesRow(row)
        ? List.of()
        : Arrays.stream(shown)
            .mapToObj(column -> text(row, column))
            .filter(text -> !text.isEmpty())
            .toList();
  }

  private String text(int row, int column) {
    Range merge = sheet.mergeAt(row, column);
    boolean leads = merge != null && leads(merge, row, column);
    RawCell raw = leads ? sheet.seenAt(row, column) : sheet.at(row, column);
    CellRef ref = sheet.ref(row, column);
    BigDecimal number = raw.isBlank() ? filled.get(ref) : raw.number();
    String text = number == null ? raw.text() : numbers.print(ref, number);
    return text.strip();
  }

  private int lastColumn() {
    int last = 0;
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = sheet.columnCount() - 1; column > last; column--) {
        if (!text(row, column).isEmpty()) {
          last = column;
        }
      }
    }
    int widest = last;
    return sheet.merges().stream()
        .filter(merge -> !sheet.at(merge.firstRow(), merge.firstColumn()).isBlank())
        .filter(merge -> merge.firstColumn() <= widest)
        .mapToInt(Range::lastColumn)
        .filter(column -> column < sheet.columnCount() || column > widest)
        .reduce(widest, Math::max);
  }

  private int lastRow() {
    int last = sheet.rowCount();
    while (last > 0 && lastBody < last - 1 && isBlank(last - 1)) {
      last--;
    }
    return last;
  }
}
