package gongkai.text.input;

import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the blocks of one input sheet in a workbook by their headings and reads their rows. */
final class InputReader {
  private static final Pattern UNIT = Pattern.compile("(?:单位:?|[(])(百万元|万元|千元|亿元|元)[)]?");
  private static final int LONGEST_HEADING = 30;
  private final InputSheet definition;
  private final List<Misread> misread;

  InputReader(InputSheet definition, List<Misread> misread) {
    this.definition = definition;
    this.misread = misread;
  }

  List<FilledBlock> read(Book book) {
    Sheet sheet = find(book);
    return sheet == null ? List.of() : blocks(sheet);
  }

  private Sheet find(Book book) {
    String name = Labels.item(definition.name());
    for (Sheet sheet : book.sheets()) {
      if (Labels.item(sheet.name()).equals(name)) {
        return sheet;
      }
    }
    return book.sheets().stream()
        .filter(sheet -> Labels.item(sheet.name()).contains(name))
        .findFirst()
        .orElse(null);
  }

  private List<FilledBlock> blocks(Sheet sheet) {
    Map<Integer, Head> heads = new LinkedHashMap<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      Head head = head(sheet, row);
      if (head != null && heads.values().stream().noneMatch(h -> h.block.equals(head.block))) {
        heads.put(row, head);
      }
    }
    List<FilledBlock> filled = new ArrayList<>();
    List<Integer> rows = new ArrayList<>(heads.keySet());
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i + 1 == rows.size();
      int end = last ? sheet.rowCount() : titleAbove(sheet, rows.get(i), rows.get(i + 1));
      filled.add(block(sheet, heads.get(rows.get(i)), rows.get(i), end));
    }
    return filled;
  }

  /** The rows with at most one filled cell right above a heading belong to its title. */
  private static int titleAbove(Sheet sheet, int from, int heading) {
    int end = heading;
    while (end - 1 > from && filledCells(sheet, end - 1) <= 1) {
      end--;
    }
    return end;
  }

  private static int filledCells(Sheet sheet, int row) {
    int filled = 0;
    for (int column = 0; column < sheet.columnCount(); column++) {
      filled += sheet.at(row, column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /** The block whose headings stand in this row, or null. */
  private Head head(Sheet sheet, int row) {
    Map<String, Integer> texts = texts(sheet, row);
    Head best = null;
    for (InputBlock block : definition.blocks()) {
      Map<String, Integer> places = new HashMap<>();
      for (InputColumn column : block.columns()) {
        Integer place = texts.get(Headings.plain(column.header()));
        if (place != null) {
          places.put(column.header(), place);
        }
      }
      boolean key = places.containsKey(block.column(InputColumn.Role.KEY).header());
      if (key && places.size() > 1 && (best == null || places.size() > best.places.size())) {
        best = new Head(block, places);
      }
    }
    return best;
  }

  /** What might be headings in this row, and where. */
  private static Map<String, Integer> texts(Sheet sheet, int row) {
    Map<String, Integer> texts = new HashMap<>();
    for (int at = 0; at < sheet.columnCount(); at++) {
      RawCell cell = sheet.at(row, at);
      if (cell.kind() == CellKind.TEXT && cell.text().length() <= LONGEST_HEADING) {
        texts.putIfAbsent(Headings.plain(cell.text()), at);
      }
    }
    return texts;
  }

  private FilledBlock block(Sheet sheet, Head head, int headRow, int end) {
    Map<String, CellRef> headings = new HashMap<>();
    head.places.forEach((header, at) -> headings.put(header, sheet.ref(headRow, at)));
    Map<String, AmountUnit> units = new HashMap<>();
    head.places.forEach((header, at) -> units.put(header, unit(sheet, headRow, at)));
    List<InputRecord> records = new ArrayList<>();
    for (int row = headRow + 1; row < end; row++) {
      InputRecord record = record(sheet, head, units, row);
      if (record != null) {
        records.add(record);
      }
    }
    return new FilledBlock(head.block, headings, records);
  }

  private InputRecord record(Sheet sheet, Head head, Map<String, AmountUnit> units, int row) {
    InputColumn keyColumn = head.block.column(InputColumn.Role.KEY);
    String key = key(head.block, sheet.at(row, head.places.get(keyColumn.header())).text());
    if (key.isEmpty()) {
      return null;
    }
    Map<String, InputCell> cells = new HashMap<>();
    for (InputColumn column : head.block.columns()) {
      Integer at = head.places.get(column.header());
      if (at != null) {
        InputKind kind = head.block.kind(head.block.row(key), column);
        cells.put(column.header(), cell(sheet, row, at, kind, units.get(column.header())));
      }
    }
    return new InputRecord(key, cells);
  }

  private static String key(InputBlock block, String text) {
    if (!block.serves().isEmpty()) {
      String code = Headings.code(text);
      return code.isEmpty() ? Labels.item(text) : code;
    }
    if (block.isOpen()) {
      return text.strip();
    }
    String label = Labels.item(text);
    return block.rows().stream()
        .map(InputRow::label)
        .filter(row -> Labels.item(row).equals(label))
        .findFirst()
        .orElse("");
  }

  private InputCell cell(Sheet sheet, int row, int column, InputKind kind, AmountUnit unit) {
    RawCell raw = sheet.at(row, column);
    CellRef ref = sheet.ref(row, column);
    String text = raw.isBlank() ? "" : raw.text().strip();
    if (kind.type() == InputKind.Type.CHOICE && !text.isEmpty()) {
      return choice(ref, text, kind);
    }
    boolean money = kind.type() == InputKind.Type.AMOUNT;
    if (!kind.isNumber() || text.isEmpty()) {
      return new InputCell(ref, text, null, List.of(), money ? unit : null);
    }
    BigDecimal number = raw.number() != null ? raw.number() : Amounts.parse(text);
    if (number == null && Amounts.meansNothing(text)) {
      number = BigDecimal.ZERO;
    }
    if (number == null) {
      report(ref, text, "不是数，请改填数字，没有发生的填 0");
      return new InputCell(ref, text, null);
    }
    return new InputCell(ref, text, money ? unit.convert(number, AmountUnit.WAN) : number);
  }

  private InputCell choice(CellRef ref, String text, InputKind kind) {
    for (String choice : kind.choices()) {
      if (Labels.item(choice).equals(Labels.item(text))) {
        return new InputCell(ref, choice, null);
      }
    }
    report(ref, text, "不在可选的词里，请改成：" + String.join("、", kind.choices()));
    return new InputCell(ref, "", null);
  }

  private void report(CellRef ref, String text, String what) {
    misread.add(new Misread(ref, text, what));
  }

  /** The unit that the heading states, else the sheet above it; 万元 when neither does. */
  private static AmountUnit unit(Sheet sheet, int headRow, int column) {
    AmountUnit stated = unit(sheet.at(headRow, column).text());
    for (int row = headRow - 1; stated == null && row >= 0; row--) {
      for (int at = 0; stated == null && at < sheet.columnCount(); at++) {
        stated = unit(sheet.at(row, at).text());
      }
    }
    return stated == null ? AmountUnit.WAN : stated;
  }

  private static AmountUnit unit(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher found = UNIT.matcher(Amounts.squeeze(text));
    return found.find() ? AmountUnit.named(found.group(1)) : null;
  }

  /** A row of headings and the columns they stand in. */
  private record Head(InputBlock block, Map<String, Integer> places) {}
}
