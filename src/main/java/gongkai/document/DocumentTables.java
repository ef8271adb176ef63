package gongkai.document;

import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.CellRef;
import gongkai.table.Doubt;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables of a publication as a workbook would hold them: a sheet a table, the lines above it in
 * its first rows, its notes in the last.
 */
public final class DocumentTables {
  private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
  private static final Pattern CODE = Pattern.compile("0\\d+");
  private static final Pattern NO_NAME = Pattern.compile("[\\\\/?*\\[\\]:!']");

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<CellRef, Integer> spots = new HashMap<>();
  private final Map<CellRef, Integer> lines = new HashMap<>();
  private final Map<String, Integer> pages = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> unitTaken = new ArrayList<>();

  private DocumentTables() {}

  public static DocumentTables of(Document document) {
    var tables = new DocumentTables();
    List<Block> blocks = document.blocks();
    List<Grid> grids = new ArrayList<>();
    List<Caption> captions = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof Grid grid) {
        grids.add(grid);
        captions.add(Caption.of(blocks, at));
      }
    }
    String unit = commonUnit(captions);
    for (int i = 0; i < grids.size(); i++) {
      tables.add(grids.get(i), captions.get(i), unit);
    }
    return tables;
  }

  /** The amount unit of all tables that state one, or null when they differ or none does. */
  private static String commonUnit(List<Caption> captions) {
    List<String> units =
        captions.stream().map(Caption::unit).filter(Objects::nonNull).distinct().toList();
    return units.size() == 1 ? units.get(0) : null;
  }

  /** Sheets whose table states no amount unit, so that the one of all others was taken. */
  public List<String> unitTaken() {
    return unitTaken;
  }

  public Book book() {
    return new Book(sheets, false, false);
  }

  /** The {@link Spot#id} of the cell that stands here, or null. */
  public Integer spot(CellRef cell) {
    return spots.get(cell);
  }

  /** The {@link Paragraph#number} of the line that stands here, or null. */
  public Integer line(CellRef cell) {
    return lines.get(cell);
  }

  /** The page on which the table of this sheet begins, or null. */
  public Integer page(String sheet) {
    return pages.get(sheet);
  }

  private void add(Grid grid, Caption caption, String unit) {
    String name = freeName(caption, grid);
    pages.put(name, grid.page());
    List<RawCell[]> rows = new ArrayList<>();
    caption.above().forEach(line -> rows.add(line(name, rows.size(), line, grid.columns())));
    if (unit != null
        && caption.unit() == null
        && !caption.title().isEmpty()
        && !grid.statesUnit()) {
      rows.add(new RawCell[] {RawCell.text("金额单位：" + unit)});
      unitTaken.add(name);
    }
    int top = rows.size();
    List<Range> merges = new ArrayList<>();
    for (int i = 0; i < grid.rows(); i++) {
      rows.add(new RawCell[grid.columns()]);
    }
    for (Spot spot : grid.spots()) {
      int row = top + spot.row();
      rows.get(row)[spot.column()] = cell(spot.text());
      spots.put(new CellRef(name, new Position(row, spot.column()).address()), spot.id());
      if (spot.rows() > 1 || spot.columns() > 1) {
        merges.add(
            new Range(
                row, spot.column(), row + spot.rows() - 1, spot.column() + spot.columns() - 1));
      }
    }
    caption.below().forEach(line -> rows.add(line(name, rows.size(), line, grid.columns())));
    sheets.add(new Sheet(name, false, rows, merges));
  }

  /** A line around the table: its pieces from the left, the last one at the right. */
  private RawCell[] line(String sheet, int row, Paragraph line, int columns) {
    List<String> pieces = Caption.pieces(line);
    var cells = new RawCell[Math.max(columns, pieces.size())];
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i > 0 && i == pieces.size() - 1;
      int column = last ? cells.length - 1 : i;
      cells[column] = RawCell.text(pieces.get(i));
      lines.put(new CellRef(sheet, new Position(row, column).address()), line.number());
    }
    return cells;
  }

  /** What a cell holds; a number broken over lines or written with blanks is one number. */
  static RawCell cell(String printed) {
    String text = Doubt.unmarked(printed);
    String squeezed = Amounts.squeeze(text);
    // Two lines that are not one by their look are two numbers.
    if (text.strip().indexOf('\n') >= 0
        || !NUMBER.matcher(squeezed).matches()
        || CODE.matcher(squeezed).matches()) {
      return RawCell.text(text.strip());
    }
    var number = new BigDecimal(squeezed.replace(",", ""));
    return new RawCell(CellKind.NUMBER, squeezed, number, null, null);
  }

  private String freeName(Caption caption, Grid grid) {
    String title = (caption.number() + " " + caption.title()).strip();
    String plain = NO_NAME.matcher(title).replaceAll("");
    String base =
        !plain.isEmpty()
            ? plain
            : grid.page() == null ? "表格" + (sheets.size() + 1) : "第" + grid.page() + "页表格";
    String name = base;
    for (int i = 2; !names.add(name); i++) {
      name = base + "（" + i + "）";
    }
    return name;
  }
}
