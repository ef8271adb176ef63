package gongkai.workbook.mark;

import gongkai.table.Position;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlAttribute;
import gongkai.workbook.pack.XmlScanner;
import gongkai.workbook.pack.XmlScanner.Tag;
import gongkai.workbook.pack.XmlSplice;
import gongkai.workbook.sheet.CellFill;
import gongkai.workbook.sheet.StyleEditor;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Changes some cells of a sheet's part; every other byte stays as it was. */
public final class SheetEditor {
  /** What may follow a sheet's reference to its notes' drawing. */
  private static final Set<String> BEHIND_DRAWING =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final XmlScanner xml;
  private final XmlSplice splice;
  private final StyleEditor styles;
  private final TreeMap<Integer, TreeMap<Integer, CellEdit>> rows = new TreeMap<>();
  private final TreeMap<Integer, int[]> columnStyles = new TreeMap<>();
  private final Map<Position, String> formerFills = new HashMap<>();
  private String prefix = "";
  private String drawing;

  private TreeMap<Integer, CellEdit> cells = new TreeMap<>();
  private int row = -1;
  private int column = -1;
  private Integer rowStyle;

  private SheetEditor(byte[] part, Map<Position, CellEdit> edits, StyleEditor styles) {
    this.xml = new XmlScanner(part);
    this.splice = new XmlSplice(part);
    this.styles = styles;
    edits.forEach(
        (at, edit) -> rows.computeIfAbsent(at.row(), r -> new TreeMap<>()).put(at.column(), edit));
  }

  /**
   * @param changes the changed part, or null when nothing changed
   * @param formerFills the background of each cell before it was changed
   * @param drawing id of the relation to the notes' drawing, or null when there is none
   */
  record Edited(XmlSplice changes, Map<Position, String> formerFills, String drawing) {}

  /**
   * Changes a sheet.
   *
   * @param newDrawing gives the id of a relation to a drawing for notes when the sheet has none
   *     yet; null when it needs none
   */
  static Edited edit(
      byte[] part, Map<Position, CellEdit> edits, StyleEditor styles, Supplier<String> newDrawing) {
    var editor = new SheetEditor(part, edits, styles);
    editor.run(newDrawing);
    return new Edited(
        editor.splice.untouched() ? null : editor.splice, editor.formerFills, editor.drawing);
  }

  private void run(Supplier<String> newDrawing) {
    xml.next();
    prefix = xml.prefix();
    int drawingPlace = -1;
    for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
      if (tag == Tag.CLOSE) {
        drawingPlace = drawingPlace < 0 ? xml.start() : drawingPlace;
      } else if (xml.is("sheetData")) {
        editData();
      } else if (xml.is("cols")) {
        readColumns();
      } else {
        if (xml.is("legacyDrawing")) {
          drawing = xml.attribute("id");
        }
        if (drawingPlace < 0 && BEHIND_DRAWING.contains(xml.name())) {
          drawingPlace = xml.start();
        }
        xml.skip();
      }
    }
    if (drawing == null && newDrawing != null) {
      drawing = newDrawing.get();
      splice.insert(
          drawingPlace,
          "<%slegacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"%s\"/>"
              .formatted(prefix, drawing));
    }
  }

  private void readColumns() {
    if (xml.tag() == Tag.EMPTY) {
      return;
    }
    while (xml.next() != Tag.CLOSE || !xml.is("cols")) {
      if (xml.opens() && xml.attribute("style") != null) {
        columnStyles.put(
            number("min", 1) - 1, new int[] {number("max", 1) - 1, number("style", 0)});
      }
    }
  }

  private void editData() {
    if (xml.tag() == Tag.EMPTY) {
      if (!rows.isEmpty()) {
        int start = xml.start();
        splice.replace(
            start,
            xml.end(),
            "<" + prefix + "sheetData>" + newRows(rows) + "</" + prefix + "sheetData>");
      }
      return;
    }
    while (true) {
      Tag tag = xml.next();
      if (tag == Tag.NONE) {
        throw Xml.damaged();
      }
      if (tag == Tag.CLOSE) {
        if (xml.is("row")) {
          insert(xml.start(), newCells(cells));
          cells.clear();
        } else if (xml.is("sheetData")) {
          insert(xml.start(), newRows(rows));
          return;
        }
      } else if (xml.is("row")) {
        startRow();
      } else if (xml.is("c")) {
        editCell();
      }
    }
  }

  private void insert(int at, String text) {
    if (!text.isEmpty()) {
      splice.insert(at, text);
    }
  }

  private void startRow() {
    row = number("r", row + 2) - 1;
    column = -1;
    SortedMap<Integer, TreeMap<Integer, CellEdit>> above = rows.headMap(row);
    insert(xml.start(), newRows(above));
    above.clear();
    rowStyle = "1".equals(xml.attribute("customFormat")) ? (Integer) number("s", 0) : null;
    TreeMap<Integer, CellEdit> here = rows.remove(row);
    cells = here == null ? new TreeMap<>() : here;
    if (cells.isEmpty()) {
      return;
    }
    // The hint would be wrong once cells are added to the row.
    XmlAttribute spans = xml.find("spans");
    if (spans != null) {
      splice.replace(spans.start(), spans.valueEnd() + 1, "");
    }
    if (xml.tag() == Tag.EMPTY) {
      splice.replace(xml.end() - 2, xml.end(), ">" + newCells(cells) + "</" + prefix + "row>");
      cells.clear();
    }
  }

  private void editCell() {
    if (cells.isEmpty()) {
      return;
    }
    String address = xml.attribute("r");
    column = address == null ? column + 1 : Position.of(address).column();
    SortedMap<Integer, CellEdit> before = cells.headMap(column);
    insert(xml.start(), newCells(before));
    before.clear();
    CellEdit edit = cells.remove(column);
    if (edit == null) {
      return;
    }
    int former = number("s", 0);
    int style = styleFor(edit, column, former);
    if (edit.writes()) {
      int start = xml.start();
      xml.skip();
      splice.replace(start, xml.end(), cell(column, style, edit));
    } else if (style != former) {
      setStyle(style);
    }
  }

  private void setStyle(int style) {
    XmlAttribute attribute = xml.find("s");
    if (attribute != null) {
      splice.replace(attribute.valueStart(), attribute.valueEnd(), Integer.toString(style));
    } else {
      splice.insert(xml.nameEnd(), " s=\"" + style + "\"");
    }
  }

  private int styleFor(CellEdit edit, int at, int former) {
    String fill = styles.fill(former);
    formerFills.put(new Position(row, at), fill);
    boolean restores = edit.fill() != null && CellFill.paint(edit.fill()) == null;
    boolean leave =
        edit.fill() == null
            || fill.equals(CellFill.OTHER)
            || (restores && CellFill.paint(fill) == null);
    return leave ? former : styles.withFill(former, edit.fill());
  }

  private String newRows(Map<Integer, TreeMap<Integer, CellEdit>> wanted) {
    var text = new StringBuilder();
    int current = row;
    for (Map.Entry<Integer, TreeMap<Integer, CellEdit>> entry : wanted.entrySet()) {
      row = entry.getKey();
      rowStyle = null;
      String inner = newCells(entry.getValue());
      if (!inner.isEmpty()) {
        text.append("<%1$srow r=\"%2$d\">%3$s</%1$srow>".formatted(prefix, row + 1, inner));
      }
    }
    row = current;
    return text.toString();
  }

  private String newCells(Map<Integer, CellEdit> wanted) {
    var text = new StringBuilder();
    for (Iterator<Map.Entry<Integer, CellEdit>> i = wanted.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<Integer, CellEdit> entry = i.next();
      int at = entry.getKey();
      CellEdit edit = entry.getValue();
      int style = styleFor(edit, at, rowStyle != null ? rowStyle : columnStyle(at));
      boolean restores =
          edit.number() == null && CellFill.paint(String.valueOf(edit.fill())) == null;
      if (!restores) {
        text.append(cell(at, style, edit));
      }
    }
    return text.toString();
  }

  private int columnStyle(int at) {
    Map.Entry<Integer, int[]> found = columnStyles.floorEntry(at);
    return found == null || found.getValue()[0] < at ? 0 : found.getValue()[1];
  }

  private String cell(int at, int style, CellEdit edit) {
    String head =
        "<%sc r=\"%s\" s=\"%d\"".formatted(prefix, new Position(row, at).address(), style);
    if (edit.number() != null) {
      return "%1$s><%2$sv>%3$s</%2$sv></%2$sc>"
          .formatted(head, prefix, edit.number().toPlainString());
    }
    if (edit.text() == null || edit.text().isEmpty()) {
      return head + "/>";
    }
    return "%1$s t=\"inlineStr\"><%2$sis><%2$st xml:space=\"preserve\">%3$s</%2$st></%2$sis></%2$sc>"
        .formatted(head, prefix, Xml.cellText(edit.text()));
  }

  private int number(String attribute, int otherwise) {
    String value = xml.attribute(attribute);
    return value == null ? otherwise : Integer.parseInt(value.trim());
  }
}
