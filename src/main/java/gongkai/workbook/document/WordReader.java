package gongkai.workbook.document;

import gongkai.document.Block;
import gongkai.document.Continuation;
import gongkai.document.Document;
import gongkai.document.Paragraph;
import gongkai.report.Rejected;
import gongkai.workbook.pack.PackageEditor;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.ReadLimits;
import gongkai.workbook.pack.Relations;
import gongkai.workbook.pack.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Reads a publication as a Word document, within limits, from its bytes. */
public final class WordReader {
  private static final String USUAL = "word/document.xml";
  private static final long LARGEST_PART = 24L << 20;

  private final WordStyles styles;
  private final Numbering numbering;
  private final List<Block> blocks = new ArrayList<>();
  private final List<WordParagraph> paragraphs = new ArrayList<>();
  private final List<WordCell> cells = new ArrayList<>();
  private final boolean paged;
  private int page = 1;

  private WordReader(XmlElement styles, XmlElement numbering, boolean paged) {
    this.styles = new WordStyles(styles);
    this.numbering = new Numbering(numbering);
    this.paged = paged;
  }

  /** Whether these bytes are a Word document. */
  public static boolean isWord(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      return false;
    }
    Parts parts = Parts.open(bytes, limits());
    return main(parts) != null;
  }

  /**
   * Opens a publication to be read and then marked.
   *
   * @throws Rejected when it is no Word document, damaged, hostile or too large
   */
  public static OpenWord open(byte[] bytes) {
    Parts parts = Parts.open(bytes, limits());
    String main = main(parts);
    if (main == null) {
      throw new Rejected("not-a-publication", "上传的不是 Word 文档；请上传 .docx 或 .pdf 的公开文本。");
    }
    PackageEditor.requireTypes(parts);
    Relations relations = Relations.of(parts, main);
    byte[] xml = WordMarks.removed(parts.read(main), WordComments.of(parts, relations).ours());
    XmlElement root = XmlElement.parse(xml);
    XmlElement body = root.child("body");
    if (body == null) {
      throw new Rejected("no-text", "这个 Word 文档里没有正文；请重新保存后再上传。");
    }
    boolean paged = root.raw().contains("lastRenderedPageBreak");
    var reader =
        new WordReader(
            part(parts, relations, "styles"), part(parts, relations, "numbering"), paged);
    reader.flow(body);
    if (reader.paragraphs.isEmpty() && reader.cells.isEmpty()) {
      throw new Rejected("no-text", "这个 Word 文档里没有文字；如果内容是图片，请换成可以选中的文字和表格后再上传。");
    }
    var document = new Document(Continuation.joined(reader.blocks), List.of());
    return new OpenWord(parts, main, xml, document, reader.paragraphs, reader.cells);
  }

  private static ReadLimits limits() {
    return ReadLimits.standard().withParts(LARGEST_PART);
  }

  private static String main(Parts parts) {
    String named = Relations.of(parts, "").part(parts, "officeDocument");
    String main = named == null && parts.has(USUAL) ? USUAL : named;
    return main != null && main.startsWith("word/") ? main : null;
  }

  private static XmlElement part(Parts parts, Relations relations, String kind) {
    String name = relations.part(parts, kind);
    return name == null ? null : XmlElement.parse(parts.read(name));
  }

  private void flow(XmlElement parent) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "p" -> add(paragraph(child));
        case "tbl" -> table(child);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> flow(child);
        default -> {}
      }
    }
  }

  private void add(WordParagraph paragraph) {
    if (paragraph.isBlank()) {
      return;
    }
    XmlElement outline = styles.property(paragraph.element(), "outlineLvl");
    int depth = outline == null ? 0 : outline.number("val", -1) + 1;
    blocks.add(
        new Paragraph(
            paragraphs.size(),
            paged ? page : null,
            depth > 0 && depth < 10 ? depth : 0,
            paragraph.text()));
    paragraphs.add(paragraph);
  }

  /** A table of one cell but frames what stands in it. */
  private void table(XmlElement element) {
    var table = new WordTable(element, this::paragraph);
    if (table.frame() != null) {
      flow(table.frame());
      return;
    }
    blocks.add(table.grid(paged ? page : null, cells));
    table.nested().forEach(this::table);
  }

  private WordParagraph paragraph(XmlElement element) {
    var paragraph = new WordParagraph(element);
    XmlElement numbered = styles.property(element, "numPr");
    if (numbered != null && numbered.child("numId") != null) {
      XmlElement depth = numbered.child("ilvl");
      paragraph.add(
          null,
          null,
          numbering.next(
              numbered.child("numId").attribute("val", ""),
              depth == null ? 0 : depth.number("val", 0)));
    }
    runs(element, element, paragraph);
    return paragraph;
  }

  private void runs(XmlElement parent, XmlElement run, WordParagraph paragraph) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "t" -> paragraph.add(run, child, child.text());
        case "tab", "ptab" -> paragraph.add(run, child, "\t");
        case "cr" -> paragraph.add(run, child, "\n");
        case "noBreakHyphen" -> paragraph.add(run, child, "-");
        case "br" -> lineBreak(child, run, paragraph);
        case "lastRenderedPageBreak" -> page++;
        // Deleted words, codes of fields, and the same words once more for older programs.
        case "pPr", "rPr", "del", "moveFrom", "instrText", "Fallback" -> {}
        case "txbxContent" -> flow(child);
        default -> runs(child, child.name().equals("r") ? child : run, paragraph);
      }
    }
  }

  private static void lineBreak(XmlElement element, XmlElement run, WordParagraph paragraph) {
    if (!"page".equals(element.attribute("type"))) {
      paragraph.add(run, element, "\n");
    }
  }
}
