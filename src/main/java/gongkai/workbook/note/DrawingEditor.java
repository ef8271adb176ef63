package gongkai.workbook.note;

import gongkai.table.Position;
import gongkai.workbook.pack.Xml;
import gongkai.workbook.pack.XmlScanner;
import gongkai.workbook.pack.XmlScanner.Tag;
import gongkai.workbook.pack.XmlSplice;
import gongkai.workbook.sheet.Layout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds and removes the boxes of notes in the drawing that Excel keeps for them. */
public final class DrawingEditor {
  private static final Pattern NUMBER = Pattern.compile("_s(\\d{1,9})$");
  private static final String NAMESPACES =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
  private static final String EMPTY =
      "<xml"
          + NAMESPACES
          + ">"
          + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%d\"/></o:shapelayout>"
          + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
  private static final String BOX =
      "<v:shape%s id=\"_x0000_s%d\" type=\"#_x0000_t202\""
          + " style=\"position:absolute;visibility:hidden\" fillcolor=\"#fffdf2\" o:insetmode=\"auto\">"
          + "<v:fill color2=\"#fffdf2\"/><v:shadow on=\"t\" color=\"#b0b0b0\" obscured=\"t\"/>"
          + "<v:path o:connecttype=\"none\"/>"
          + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
          + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
          + "<x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>"
          + "<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>";

  private DrawingEditor() {}

  /** A drawing without boxes, for the sheet with this number, counted from one. */
  public static byte[] empty(int sheet) {
    return EMPTY.formatted(sheet).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The drawing without the boxes of some cells' notes and with boxes for others.
   *
   * @param texts the notes' texts, which decide how large a box must be
   */
  public static byte[] edit(
      byte[] drawing,
      Set<Position> removed,
      Collection<Position> added,
      Map<Position, String> texts,
      Layout layout) {
    var splice = new XmlSplice(drawing);
    var xml = new XmlScanner(drawing);
    int last = 1024;
    int end = -1;
    for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
      if (tag == Tag.CLOSE && xml.is("xml")) {
        end = xml.start();
      } else if (tag == Tag.OPEN && xml.is("idmap") || tag == Tag.EMPTY && xml.is("idmap")) {
        last = Math.max(last, firstNumber(xml.attribute("data")));
      } else if (tag == Tag.OPEN && xml.is("shape")) {
        last = Math.max(last, readShape(drawing, xml, removed, splice));
      }
    }
    if (end < 0) {
      throw Xml.damaged();
    }
    String head = new String(drawing, 0, Math.min(drawing.length, 1000), StandardCharsets.UTF_8);
    String namespaces = declares(head) ? "" : NAMESPACES;
    var boxes = new StringBuilder();
    for (Position at : added) {
      boxes.append(
          BOX.formatted(
              namespaces,
              ++last,
              NoteBox.anchor(at, texts.get(at), layout),
              at.row(),
              at.column()));
    }
    return splice.insert(end, boxes.toString()).bytes();
  }

  private static boolean declares(String head) {
    return Arrays.stream(NAMESPACES.trim().split(" ")).allMatch(head::contains);
  }

  private static int firstNumber(String data) {
    try {
      return Integer.parseInt(String.valueOf(data).split(",")[0].trim()) * 1024;
    } catch (NumberFormatException e) {
      return 1024;
    }
  }

  /** Reads a shape, and cuts it out when it is the box of a removed note; gives its number. */
  private static int readShape(
      byte[] drawing, XmlScanner xml, Set<Position> removed, XmlSplice splice) {
    int start = xml.start();
    String id = xml.attribute("id");
    boolean note = false;
    int row = -1;
    int column = -1;
    while (xml.next() != Tag.CLOSE || !xml.is("shape")) {
      if (xml.tag() == Tag.NONE) {
        throw Xml.damaged();
      }
      if (xml.is("ClientData") && xml.opens()) {
        note = "Note".equals(xml.attribute("ObjectType"));
      } else if (xml.is("Row") && xml.tag() == Tag.OPEN) {
        row = content(drawing, xml);
      } else if (xml.is("Column") && xml.tag() == Tag.OPEN) {
        column = content(drawing, xml);
      }
    }
    if (note && row >= 0 && column >= 0 && removed.contains(new Position(row, column))) {
      splice.replace(start, xml.end(), "");
      return 0;
    }
    Matcher number = NUMBER.matcher(String.valueOf(id));
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static int content(byte[] drawing, XmlScanner xml) {
    int from = xml.end();
    xml.next();
    try {
      return Integer.parseInt(Xml.decode(drawing, from, xml.start()).trim());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
