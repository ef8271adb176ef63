package gongkai.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that ask for much. */
final class Hostile {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String UNITS = "单位编码,单位名称,上级单位编码\n";

  private Hostile() {}

  /** What a visitor may post to be checked, by name. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a-million-paragraphs.docx", word("<w:p/>".repeat(1_000_000)));
    files.put(
        "half-a-million-words.docx", word("<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(500_000)));
    files.put(
        "a-table-of-many-cells.docx",
        word(
            "<w:tbl>"
                + ("<w:tr>"
                        + "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>".repeat(50)
                        + "</w:tr>")
                    .repeat(6_000)
                + "</w:tbl>"));
    files.put("shared-formulas.xlsx", book(shared("SUM(B$1:B1)", 300_000)));
    files.put("a-long-formula.xlsx", book(formula("1" + "+1".repeat(4_000_000))));
    files.put("deep-brackets.xlsx", book(formula("(".repeat(4_000) + "1" + ")".repeat(4_000))));
    files.put(
        "a-chain-of-formulas.xlsx",
        book(rows(50_000, i -> "<c r=\"A%d\"><f>A%d+1</f></c>".formatted(i, i + 1))));
    files.put("a-bomb.pdf", pdf(" ".repeat(300 << 20)));
    files.put("many-characters.pdf", pdf("BT /F1 9 Tf " + "(12345) Tj ".repeat(1_000_000) + "ET"));
    files.put("many-frames.pdf", pdf("1 1 9 9 re S ".repeat(1_000_000)));
    files.put("a-deep-tree.pdf", deepTree(20_000));
    files.put("a-huge-page.pdf", pdf("0 0 m 1e30 1e30 l S", "-1e38 -1e38 1e38 1e38"));
    files.put("many-units.csv", units(200_000, i -> ""));
    files.put("deep-units.csv", units(20_000, i -> i == 1 ? "" : String.valueOf(i - 1)));
    files.put("a-wide-line.csv", (UNITS + ",".repeat(10_000_000)).getBytes(UTF_8));
    files.put("empty-lines.csv", (UNITS + "\n".repeat(20_000_000)).getBytes(UTF_8));
    return files;
  }

  private static byte[] units(int count, IntFunction<String> parent) {
    var list = new StringBuilder(UNITS);
    for (int i = 1; i <= count; i++) {
      list.append(i).append(",单位").append(i).append(',').append(parent.apply(i)).append("\n");
    }
    return list.toString().getBytes(UTF_8);
  }

  private static String formula(String formula) {
    return rows(1, i -> "<c r=\"A1\"><f>" + formula + "</f></c>");
  }

  private static String rows(int count, IntFunction<String> cells) {
    var xml = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      xml.append("<row>").append(cells.apply(i)).append("</row>");
    }
    return xml.toString();
  }

  private static String shared(String formula, int count) {
    return rows(
        count,
        i ->
            "<c r=\"A%d\"><f t=\"shared\" si=\"0\"%s</c><c r=\"B%d\"><v>%d</v></c>"
                .formatted(
                    i, i == 1 ? " ref=\"A1:A" + count + "\">" + formula + "</f>" : "/>", i, i));
  }

  static byte[] book(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet"));
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(SHEETS, OFFICE));
    parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(SHEETS, rows));
    return pack(parts);
  }

  static byte[] word(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document"));
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORDS, body));
    return pack(parts);
  }

  private static String types(String main, String kind) {
    return ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/%s\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/>"
            + "</Types>")
        .formatted(main, kind);
  }

  private static String relations(String kind, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, kind, target);
  }

  private static byte[] pack(Map<String, String> parts) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return zip(bytes);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Pages below so many nodes. */
  private static byte[] deepTree(int depth) {
    var objects = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    for (int i = 2; i < depth; i++) {
      objects.append(i).append(" 0 obj<</Type/Pages/Count 1/Kids[").append(i + 1);
      objects.append(" 0 R]>>endobj\n");
    }
    objects.append(depth).append(" 0 obj<</Type/Page/MediaBox[0 0 595 842]>>endobj\n");
    objects.append("trailer<</Root 1 0 R/Size ").append(depth + 1).append(">>\n%%EOF\n");
    return objects.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** One page with this content, packed. */
  static byte[] pdf(String content) {
    return pdf(content, "0 0 595 842");
  }

  private static byte[] pdf(String content, String box) {
    try {
      var packed = new ByteArrayOutputStream();
      try (var deflater = new java.util.zip.DeflaterOutputStream(packed)) {
        deflater.write(content.getBytes(StandardCharsets.US_ASCII));
      }
      var out = new ByteArrayOutputStream();
      String head =
          """
          %%PDF-1.4
          1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
          2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
          3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
          5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
          4 0 obj<</Length %d/Filter/FlateDecode>>stream
          """
              .formatted(box, packed.size());
      out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      packed.writeTo(out);
      out.writeBytes(
          "\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n"
              .getBytes(StandardCharsets.US_ASCII));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
