package gongkai.workbook.word;

import gongkai.publication.ChartBlock;
import gongkai.publication.PartBlock;
import gongkai.publication.PrintedTable;
import gongkai.publication.Publication;
import gongkai.report.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes a publication as a Word document. */
public final class PublicationDocument {
  private static final int TITLE_DROP = 3600;

  private final DocumentPages pages;
  private final TableLayouts layouts;
  private final DocumentStyles styles;

  private PublicationDocument(XWPFDocument document, boolean own, TableLayouts layouts) {
    this.styles = new DocumentStyles(document, own);
    this.pages = new DocumentPages(document, styles, own);
    this.layouts = layouts;
  }

  /** In the layout of official documents. */
  public static byte[] docx(Publication publication) {
    try (var document = new XWPFDocument()) {
      return write(document, publication, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As an office wants it.
   *
   * @param own its own document, of which styles, page, header and footer are kept
   * @throws Rejected when it is no Word document
   */
  public static byte[] docx(Publication publication, byte[] own) {
    try (XWPFDocument document = open(own)) {
      while (!document.getBodyElements().isEmpty()) {
        document.removeBodyElement(0);
      }
      // Its letters may be larger or smaller than ours, so Word has to count the pages.
      document.enforceUpdateFields();
      return write(document, publication, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XWPFDocument open(byte[] own) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(own));
    } catch (IOException | RuntimeException e) {
      // POI throws whatever it met in a file that is damaged or something else.
      throw new Rejected("not-a-word-document", "版式文件不是能用的 Word 文档；请另存为 .docx 再用。");
    }
  }

  private static byte[] write(XWPFDocument document, Publication publication, boolean own)
      throws IOException {
    var layouts = new TableLayouts(publication);
    new PublicationDocument(document, own, layouts).write(publication);
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private void write(Publication publication) {
    boolean covered = !publication.title().isEmpty();
    if (covered) {
      cover(publication);
      pages.begin(PageFormat.TEXT);
      ContentsWriter.write(pages, PageCounter.count(publication, layouts));
    }
    for (Publication.Part part : publication.parts()) {
      if (covered || part != publication.parts().get(0)) {
        pages.begin(layouts.paperOf(part));
      }
      pages.entry("Heading1", part.title());
      PageFormat paper = layouts.paperOf(part);
      for (PartBlock block : part.blocks()) {
        PageFormat wanted = layouts.paperOf(block);
        if (wanted != paper || layouts.beginsPage(block)) {
          pages.begin(wanted);
          paper = wanted;
        }
        write(block);
      }
    }
    pages.end();
  }

  private void cover(Publication publication) {
    boolean top = true;
    for (String line : publication.title()) {
      XWPFParagraph paragraph = pages.paragraph("Title", line);
      if (top) {
        paragraph.setSpacingBefore(TITLE_DROP);
        top = false;
      }
    }
    if (!publication.date().isEmpty()) {
      pages.paragraph("Date", publication.date()).setSpacingBefore(TITLE_DROP);
    }
  }

  private void write(PartBlock block) {
    if (block instanceof PartBlock.Heading heading) {
      String style = "Heading" + heading.level();
      if (PageCounter.isEntry(block)) {
        pages.entry(style, heading.text());
      } else {
        pages.paragraph(style, heading.text());
      }
    } else if (block instanceof PartBlock.Paragraph paragraph) {
      pages.paragraph("BodyText", paragraph.text());
    } else if (block instanceof ChartBlock chart) {
      ChartWriter.write(pages, chart);
    } else if (block instanceof PrintedTable table) {
      new TableWriter(pages, table, layouts.of(table), styles.id("TableText")).write();
    }
  }
}
