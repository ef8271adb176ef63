package gongkai.workbook.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Writes the table of contents: a field that Word can work out anew, already filled in. */
final class ContentsWriter {
  private static final String CODE = "TOC \\o \"1-2\" \\h \\z \\u";

  private ContentsWriter() {}

  static void write(DocumentPages pages, List<ContentsEntry> entries) {
    pages.paragraph("TOCHeading", "目　　录");
    XWPFParagraph paragraph = null;
    for (int i = 0; i < entries.size(); i++) {
      paragraph = pages.paragraph("TOC" + entries.get(i).level());
      CTP line = paragraph.getCTP();
      if (i == 0) {
        WordFields.begin(line.addNewR(), line.addNewR(), CODE);
        WordFields.mark(line.addNewR(), STFldCharType.SEPARATE);
      }
      link(line.addNewHyperlink(), DocumentPages.bookmark(i), entries.get(i));
    }
    if (paragraph != null) {
      WordFields.mark(paragraph.getCTP().addNewR(), STFldCharType.END);
    }
  }

  private static void link(CTHyperlink link, String bookmark, ContentsEntry entry) {
    link.setAnchor(bookmark);
    link.addNewR().addNewT().setStringValue(entry.text());
    link.addNewR().addNewTab();
    CTR begin = link.addNewR();
    WordFields.begin(begin, link.addNewR(), "PAGEREF " + bookmark + " \\h");
    WordFields.mark(link.addNewR(), STFldCharType.SEPARATE);
    link.addNewR().addNewT().setStringValue(Integer.toString(entry.page()));
    WordFields.mark(link.addNewR(), STFldCharType.END);
  }
}
