package gongkai.workbook.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.workbook.pack.WorkbookPart.Tab;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlStream;
import java.util.HashMap;
import java.util.Map;

/** Reads one worksheet in a single pass; blank cells, styled or not, leave no trace. */
public final class SheetReader {
  private static final int LAST_ROW = 1_048_575;
  private static final int LAST_COLUMN = 16_383;

  private final int index;
  private final XmlStream xml;
  private final CellReader cells;
  private final Budget budget;
  private final SheetContent content;
  private final Map<String, FormulaCell> shared = new HashMap<>();
  private int row = -1;
  private int column = -1;
  private long mergedRows;

  private SheetReader(int index, Tab tab, byte[] part, CellReader cells, Budget budget) {
    this.index = index;
    this.xml = new XmlStream(part);
    this.cells = cells;
    this.budget = budget;
    this.content = new SheetContent(tab, budget);
  }

  /**
   * @param index the sheet's place among those that are read
   */
  public static SheetContent read(
      int index, Tab tab, byte[] part, CellReader cells, Budget budget) {
    var reader = new SheetReader(index, tab, part, cells, budget);
    reader.read();
    return reader.content;
  }

  private void read() {
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event == START_ELEMENT) {
        switch (xml.name()) {
          case "row" -> startRow();
          case "c" -> readCell();
          case "mergeCell" -> readMerge();
          case "col" -> readColumns();
          case "sheetFormatPr" ->
              content.layout().standard(real("defaultColWidth"), real("defaultRowHeight"));
          default -> {}
        }
      }
    }
  }

  private void startRow() {
    int number = whole("r", row + 2);
    if (number < 1 || number > LAST_ROW + 1) {
      throw Xml.damaged();
    }
    row = number - 1;
    column = -1;
    Double height = real("ht");
    if (height != null) {
      content.layout().row(row, height);
    }
    if (isHidden()) {
      content.layout().hideRow(row);
    }
  }

  private void readCell() {
    locate(xml.attribute("r"));
    int style = whole("s", 0);
    String type = xml.attribute("t");
    Paint paint = cells.styles().paint(style);
    if (paint != null) {
      budget.cell(content.tab().name(), row, column, 0);
      content.painted().put(new Position(row, column), paint);
    }
    readContent(style, type == null ? "n" : type);
  }

  private void readContent(int style, String type) {
    String value = null;
    FormulaText formula = null;
    while (true) {
      int event = xml.next();
      if (event == START_ELEMENT) {
        switch (xml.name()) {
          case "v" -> value = xml.text();
          case "is" -> value = xml.stringItem();
          case "f" -> formula = readFormula();
          default -> xml.text();
        }
      } else if (event == END_ELEMENT) {
        break;
      }
    }
    // A number without digits is how some programs write that nothing was stored.
    boolean stored = value != null && !(type.equals("n") && value.isBlank());
    RawCell cell = stored ? cells.cell(type, value, style) : null;
    int decimals = cells.styles().decimals(style);
    if (decimals >= 0 && (formula != null || hides(cell, decimals))) {
      content.rounded().put(new Position(row, column), decimals);
    }
    if (formula != null) {
      addFormula(formula, style, cell);
    } else if (cell != null && !cell.isBlank()) {
      budget.cell(content.tab().name(), row, column, cell.text().length());
      content.grid().put(row, column, cell);
    }
  }

  private static boolean hides(RawCell cell, int decimals) {
    return cell != null && cell.number() != null && cell.number().scale() > decimals;
  }

  private record FormulaText(String text, String kind, String group) {}

  private FormulaText readFormula() {
    String kind = xml.attribute("t");
    String group = xml.attribute("si");
    return new FormulaText(Xml.unescape(xml.text()), kind == null ? "normal" : kind, group);
  }

  private void addFormula(FormulaText formula, int style, RawCell stored) {
    budget.cell(content.tab().name(), row, column, formula.text().length());
    boolean sharing = formula.kind().equals("shared") && formula.group() != null;
    FormulaCell origin = sharing ? shared.get(formula.group()) : null;
    if (!formula.text().isEmpty()) {
      origin = null;
    } else if (origin == null) {
      // A formula without text and without an origin: only its stored value is left.
      content.grid().put(row, column, stored == null ? RawCell.BLANK : stored);
      return;
    }
    var cell =
        new FormulaCell(
            index,
            row,
            column,
            origin == null ? formula.text() : origin.text(),
            origin,
            formula.kind().equals("array") || formula.kind().equals("dataTable"),
            style,
            stored);
    if (sharing && origin == null) {
      shared.put(formula.group(), cell);
    }
    content.formulas().add(cell);
  }

  private void locate(String address) {
    if (address == null) {
      column++;
    } else {
      Position at = position(address);
      row = at.row();
      column = at.column();
    }
    if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) {
      throw Xml.damaged();
    }
  }

  private static Position position(String address) {
    int letters = 0;
    int column = 0;
    while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
      column = column * 26 + (address.charAt(letters) & 0x1F);
      letters++;
    }
    int row = 0;
    for (int i = letters; i < address.length(); i++) {
      row = row * 10 + Character.digit(address.charAt(i), 10);
    }
    if (letters == 0 || letters > 3 || address.length() - letters > 7 || row < 1) {
      throw Xml.damaged();
    }
    return new Position(row - 1, column - 1);
  }

  private void readMerge() {
    String[] corners = String.valueOf(xml.attribute("ref")).replace("$", "").split(":");
    Position first = position(corners[0]);
    Position last = position(corners[corners.length - 1]);
    mergedRows += Math.max(1, Math.min(last.row() + 1, content.grid().rowCount()) - first.row());
    budget.merges(content.tab().name(), mergedRows);
    content.merges().add(new Range(first.row(), first.column(), last.row(), last.column()));
  }

  private void readColumns() {
    int first = Math.max(whole("min", 1), 1) - 1;
    int last = Math.min(whole("max", 1), LAST_COLUMN + 1) - 1;
    Double width = real("width");
    if (width != null) {
      content.layout().columns(first, last, width);
    }
    if (isHidden() && first <= last) {
      content.layout().hideColumns(first, last);
    }
  }

  private boolean isHidden() {
    String hidden = xml.attribute("hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private int whole(String attribute, int otherwise) {
    String value = xml.attribute(attribute);
    try {
      return value == null ? otherwise : Integer.parseInt(value.trim());
    } catch (NumberFormatException e) {
      throw Xml.damaged();
    }
  }

  private Double real(String attribute) {
    String value = xml.attribute(attribute);
    try {
      return value == null ? null : Double.valueOf(value.trim());
    } catch (NumberFormatException e) {
      throw Xml.damaged();
    }
  }
}
