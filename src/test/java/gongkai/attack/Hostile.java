package gongkai.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    files.put("shared-chains.xlsx", book(shared("A1+B1", 100_000).replace("r=\"A", "r=\"C")));
    files.put("shared-lookups.xlsx", book(shared("VLOOKUP(B1,$B$1:$C$50000,2,FALSE)", 50_000)));
    files.put(
        "shared-conditions.xlsx", book(shared("SUMIF(B$1:B$50000,&quot;&gt;1&quot;)", 50_000)));
    files.put(
        "a-long-formula.xlsx",
        book(
            shared(
                IntStream.range(1, 1000).mapToObj(i -> "B" + i).collect(Collectors.joining("+")),
                100_000)));
    files.put(
        "figures-in-rows.xlsx",
        book(
            rows(
                200_000,
                i ->
                    "<c t=\"inlineStr\"><is><t>"
                        + (2_000_000 + i)
                        + "</t></is></c><c><v>1</v></c><c><v>2</v></c>")));
    files.put("endless-rows.pdf", pdf("1 0 0 1 0 0 cm\n".repeat(3_000_000)));
    files.put(
        "words-upon-words.pdf",
        pdf("BT /F1 9 Tf " + "1 0 0 1 72 700 Tm (12345 67890) Tj\n".repeat(300_000) + "ET"));
    files.put("lines-upon-lines.pdf", pdf("10 10 m 500 700 l S\n".repeat(500_000)));
    return files;
  }

  /** A list of so many units, each below the one before it when {@code deep}. */
  static byte[] units(int count, boolean deep) {
    return book(
        row("单位编码", "单位名称", "上级单位编码", "单位性质", "是否报送")
            + rows(
                count,
                i ->
                    strings(
                        String.valueOf(100_000 + i),
                        "单位" + i,
                        deep && i > 1 ? String.valueOf(100_000 + i - 1) : "",
                        "",
                        "是")));
  }

  private static String row(String... cells) {
    return "<row>" + strings(cells) + "</row>";
  }

  private static String strings(String... cells) {
    var xml = new StringBuilder();
    for (String cell : cells) {
      xml.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return xml.toString();
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
    return zip(parts);
  }

  static byte[] word(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document"));
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORDS, body));
    return zip(parts);
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

  private static byte[] zip(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One page with this content, packed. */
  static byte[] pdf(String content) {
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
          3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
          5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
          4 0 obj<</Length %d/Filter/FlateDecode>>stream
          """
              .formatted(packed.size());
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
