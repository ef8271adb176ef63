package gongkai.workbook.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small Word documents, written part by part. */
public final class WordBytes {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private WordBytes() {}

  public static String paragraph(String text) {
    return text.isEmpty() ? "<w:p/>" : "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  public static byte[] of(String body) {
    return of(body, Map.of());
  }

  /**
   * A document.
   *
   * @param more other parts by kind, e.g. {@code numbering}; {@code %s} stands for the namespace
   */
  static byte[] of(String body, Map<String, String> more) {
    Map<String, String> parts = new TreeMap<>();
    var relations = new StringBuilder();
    var types = new StringBuilder();
    more.forEach(
        (kind, xml) -> {
          parts.put("word/" + kind + ".xml", HEAD + xml.replace("%s", NAMESPACE));
          relations.append(relation(kind, kind + ".xml"));
        });
    types.append(
        "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/>");
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + types
            + "</Types>");
    parts.put("_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
    parts.put("word/_rels/document.xml.rels", relations(relations.toString()));
    parts.putIfAbsent(
        "word/document.xml",
        HEAD + "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
    return zip(parts);
  }

  private static String relation(String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted("r" + kind, RELATIONS, kind, target);
  }

  private static String relations(String all) {
    return HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
