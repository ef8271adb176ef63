package gongkai.workbook.own;

import gongkai.table.CellRef;
import gongkai.table.Position;
import gongkai.workbook.pack.Xml;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a sheet of our own from top to bottom. Text always stays text, whatever it begins with.
 */
public final class SheetXml {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

  /** Highlights what is still to be written in a paragraph. */
  private static final String MARKED_RUN =
      "<rPr><b/><sz val=\"12\"/><color rgb=\"FFB3400A\"/><rFont val=\"仿宋\"/>"
          + "<family val=\"3\"/><charset val=\"134\"/></rPr>";

  private static final String PLAIN_RUN =
      "<rPr><sz val=\"12\"/><color rgb=\"FF222222\"/><rFont val=\"仿宋\"/>"
          + "<family val=\"3\"/><charset val=\"134\"/></rPr>";

  private final OwnStyles styles;
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
  private final StringBuilder current = new StringBuilder();
  private final List<String> merges = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private int row = -1;
  private boolean open;

  SheetXml(OwnStyles styles) {
    this.styles = styles;
  }

  /** Begins the next row; {@code height} in points, or 0 to fit its text. */
  SheetXml row(double height) {
    endRow();
    row++;
    open = true;
    current.append("<row r=\"").append(row + 1).append('"');
    if (height > 0) {
      current.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
    }
    current.append('>');
    return this;
  }

  private void endRow() {
    if (open) {
      current.append("</row>");
      rows.writeBytes(utf8(current));
      current.setLength(0);
      open = false;
    }
  }

  /** Index of the current row. */
  int at() {
    return row;
  }

  SheetXml text(int column, OwnLook look, String text) {
    return inline(column, look, t(text));
  }

  /** A paragraph whose 【…】 are highlighted. */
  SheetXml paragraph(int column, OwnLook look, String text) {
    var runs = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf('【', at);
      int end = start < 0 ? -1 : text.indexOf('】', start);
      int plainEnd = end < 0 ? text.length() : start;
      run(runs, PLAIN_RUN, text.substring(at, plainEnd));
      at = plainEnd;
      if (end >= 0) {
        run(runs, MARKED_RUN, text.substring(start, end + 1));
        at = end + 1;
      }
    }
    return inline(column, look, runs.toString());
  }

  private static void run(StringBuilder runs, String font, String text) {
    if (!text.isEmpty()) {
      runs.append("<r>").append(font).append(t(text)).append("</r>");
    }
  }

  private static String t(String text) {
    String fitting = text.length() > 32_000 ? text.substring(0, 32_000) + "…" : text;
    return "<t xml:space=\"preserve\">" + Xml.cellText(fitting) + "</t>";
  }

  private SheetXml inline(int column, OwnLook look, String content) {
    cell(column, look).append(" t=\"inlineStr\"><is>").append(content).append("</is></c>");
    return this;
  }

  /** A number, or a blank cell for null. */
  SheetXml number(int column, OwnLook look, BigDecimal number) {
    cell(column, look);
    if (number == null) {
      current.append("/>");
    } else {
      current.append("><v>").append(number.toPlainString()).append("</v></c>");
    }
    return this;
  }

  private StringBuilder cell(int column, OwnLook look) {
    current.append("<c r=\"").append(address(column));
    return current.append("\" s=\"").append(styles.of(look)).append('"');
  }

  /** Lets the cell in this column of the current row jump to another cell. */
  SheetXml link(int column, CellRef target) {
    links.add(
        "<hyperlink ref=\"%s\" location=\"%s\" display=\"%s\"/>"
            .formatted(
                address(column),
                Xml.encode("'" + target.sheet().replace("'", "''") + "'!" + target.address()),
                Xml.encode(target.toString())));
    return this;
  }

  /** Merges the current row's cells from one column to another. */
  SheetXml merge(int from, int to) {
    merges.add("<mergeCell ref=\"" + address(from) + ":" + address(to) + "\"/>");
    return this;
  }

  private String address(int column) {
    return new Position(row, column).address();
  }

  /**
   * The finished part.
   *
   * @param widths of the first columns in characters; those from {@link OwnSheet#HIDDEN_COLUMN} on
   *     are hidden
   * @param frozen rows at the top that stay in view
   * @param landscape whether it prints on A4 across
   */
  byte[] bytes(double[] widths, int frozen, boolean landscape) {
    endRow();
    var xml = new StringBuilder(HEAD);
    xml.append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
    if (frozen > 0) {
      xml.append(
          "<pane ySplit=\"%1$d\" topLeftCell=\"A%2$d\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A%2$d\" sqref=\"A%2$d\"/>"
              .formatted(frozen, frozen + 1));
    }
    xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    xml.append(columns(widths)).append("<sheetData>");
    byte[] head = utf8(xml);
    xml.setLength(0);
    xml.append("</sheetData>");
    list(xml, "mergeCells", merges);
    list(xml, "hyperlinks", links);
    xml.append(
        "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\""
            + " top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
    xml.append(
        "<pageSetup paperSize=\"9\" orientation=\"%s\" fitToHeight=\"0\"/>"
            .formatted(landscape ? "landscape" : "portrait"));
    xml.append("<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
    byte[] tail = utf8(xml.append("</worksheet>"));
    return ByteBuffer.allocate(head.length + rows.size() + tail.length)
        .put(head)
        .put(rows.toByteArray())
        .put(tail)
        .array();
  }

  private static byte[] utf8(StringBuilder xml) {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String columns(double[] widths) {
    var xml = new StringBuilder("<cols>");
    for (int i = 0; i < widths.length; i++) {
      xml.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$s\" customWidth=\"1\"/>"
              .formatted(i + 1, Double.toString(widths[i])));
    }
    int hidden = OwnSheet.HIDDEN_COLUMN + 1;
    return xml.append(
            "<col min=\"%d\" max=\"%d\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>"
                .formatted(hidden, hidden + 5))
        .toString();
  }

  private static void list(StringBuilder xml, String name, List<String> entries) {
    if (!entries.isEmpty()) {
      xml.append('<').append(name);
      if (name.equals("mergeCells")) {
        xml.append(" count=\"").append(entries.size()).append('"');
      }
      xml.append('>');
      entries.forEach(xml::append);
      xml.append("</").append(name).append('>');
    }
  }
}
