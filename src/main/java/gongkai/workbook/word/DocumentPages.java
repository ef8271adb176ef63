package gongkai.workbook.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The paragraphs of a document and the pages that they stand on. */
final class DocumentPages {
  private final XWPFDocument document;
  private final DocumentStyles styles;
  private final CTSectPr last;
  private final boolean own;
  private XWPFParagraph latest;
  private PageFormat paper = PageFormat.TEXT;
  private boolean first = true;
  private boolean turn;
  private int bookmarks;

  /**
   * @param own whether the document brings page size, header and footer of its own
   */
  DocumentPages(XWPFDocument document, DocumentStyles styles, boolean own) {
    this.document = document;
    this.styles = styles;
    this.own = own;
    var body = document.getDocument().getBody();
    this.last = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    if (!own) {
      footer();
      last.addNewTitlePg();
    }
  }

  private void footer() {
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle(styles.id("Footer"));
    footer.createRun().setText("— ");
    WordFields.of(footer, "PAGE", "1");
    footer.createRun().setText(" —");
  }

  XWPFDocument document() {
    return document;
  }

  /** Goes on with this paper; what comes next begins a page of its own. */
  void begin(PageFormat next) {
    if (next == paper) {
      turn = true;
    } else {
      section(latest.getCTP().getPPr() == null ? latest.getCTP().addNewPPr() : pPr());
      paper = next;
      turn = false;
    }
  }

  private CTPPr pPr() {
    return latest.getCTP().getPPr();
  }

  /** Ends the section that was written so far with the latest paragraph. */
  private void section(CTPPr place) {
    CTSectPr section = place.addNewSectPr();
    if (first || own) {
      section.set(last);
    }
    set(section);
    if (!first && section.isSetTitlePg() && !own) {
      section.unsetTitlePg();
    }
    first = false;
  }

  private void set(CTSectPr section) {
    if (!section.isSetType()) {
      section.addNewType();
    }
    section.getType().setVal(STSectionMark.NEXT_PAGE);
    if (own && paper == PageFormat.TEXT) {
      return;
    }
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(paper.widthTwips()));
    size.setH(BigInteger.valueOf(paper.heightTwips()));
    if (paper == PageFormat.LANDSCAPE) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    } else if (size.isSetOrient()) {
      size.unsetOrient();
    }
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(paper.topTwips()));
    margins.setBottom(BigInteger.valueOf(paper.bottomTwips()));
    margins.setLeft(BigInteger.valueOf(paper.leftTwips()));
    margins.setRight(BigInteger.valueOf(paper.rightTwips()));
    margins.setHeader(BigInteger.valueOf(850));
    margins.setFooter(BigInteger.valueOf(paper == PageFormat.TEXT ? 1417 : 680));
    margins.setGutter(BigInteger.ZERO);
  }

  /** Sets the paper of what was written last. */
  void end() {
    if (!first && !own) {
      last.unsetTitlePg();
    }
    set(last);
  }

  XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(styles.id(style));
    if (turn) {
      paragraph.setPageBreak(true);
      turn = false;
    }
    latest = paragraph;
    return paragraph;
  }

  XWPFParagraph paragraph(String style, String text) {
    XWPFParagraph paragraph = paragraph(style);
    text(paragraph, text);
    return paragraph;
  }

  /** A heading that the table of contents leads to. */
  void entry(String style, String text) {
    XWPFParagraph paragraph = paragraph(style);
    CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
    bookmark.setName(bookmark(bookmarks));
    bookmark.setId(BigInteger.valueOf(bookmarks));
    text(paragraph, text);
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    bookmarks++;
  }

  /** The name of the bookmark of an entry, counted from zero. */
  static String bookmark(int entry) {
    return "_Toc" + (100_000_000 + entry);
  }

  /** Writes text; what stands in 【】 is still to be written, and highlighted. */
  static void text(XWPFParagraph paragraph, String text) {
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf('【', at);
      int end = start < 0 ? -1 : text.indexOf('】', start);
      int plainEnd = end < 0 ? text.length() : start;
      if (plainEnd > at) {
        run(paragraph, text.substring(at, plainEnd));
      }
      at = plainEnd;
      if (end >= 0) {
        run(paragraph, text.substring(start, end + 1))
            .setTextHighlightColor(STHighlightColor.YELLOW.toString());
        at = end + 1;
      }
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    // Else Word sets quotation marks in the Western font.
    run.getCTR().addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
    return run;
  }
}
