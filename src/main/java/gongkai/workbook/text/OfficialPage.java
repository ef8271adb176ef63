package gongkai.workbook.text;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;

/** An A4 page as GB/T 9704 sets official documents: margins, fonts, indents, page number. */
public final class OfficialPage implements AutoCloseable {
  private static final double TWIPS_A_CENTIMETRE = 567;
  private static final int BODY = 16;
  private static final int TITLE = 22;
  private static final double LINE = 28;

  private final XWPFDocument document = new XWPFDocument();

  OfficialPage() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(21));
    size.setH(twips(29.7));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(3.7));
    margins.setBottom(twips(3.5));
    margins.setLeft(twips(2.8));
    margins.setRight(twips(2.6));
    margins.setFooter(twips(2.5));
    margins.setHeader(twips(1.5));
    margins.setGutter(BigInteger.ZERO);
    pageNumber();
  }

  private static BigInteger twips(double centimetres) {
    return BigInteger.valueOf(Math.round(centimetres * TWIPS_A_CENTIMETRE));
  }

  private void pageNumber() {
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    run(footer, "— ", "宋体", 14);
    XWPFRun number = run(footer, "", "宋体", 14);
    number.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    XWPFRun code = run(footer, "", "宋体", 14);
    code.getCTR().addNewInstrText().setStringValue("PAGE");
    XWPFRun end = run(footer, "", "宋体", 14);
    end.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    run(footer, " —", "宋体", 14);
  }

  /** The title, centred, a line a line; 方正小标宋 where it is installed, else 宋体 in its place. */
  void title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(480);
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      XWPFRun run = run(paragraph, lines[i], "方正小标宋简体", TITLE);
      run.setBold(false);
      if (i < lines.length - 1) {
        run.addBreak();
      }
    }
  }

  void heading(String text) {
    XWPFParagraph paragraph = body();
    paragraph.setKeepNext(true);
    run(paragraph, text, "黑体", BODY);
  }

  /** A paragraph; what stands in 【】 is still to be written, and highlighted. */
  void paragraph(String text) {
    XWPFParagraph paragraph = body();
    int at = 0;
    String stripped = text.strip();
    while (at < stripped.length()) {
      int start = stripped.indexOf('【', at);
      int end = start < 0 ? -1 : stripped.indexOf('】', start);
      int plainEnd = end < 0 ? stripped.length() : start;
      if (plainEnd > at) {
        run(paragraph, stripped.substring(at, plainEnd), "仿宋_GB2312", BODY);
      }
      at = plainEnd;
      if (end >= 0) {
        XWPFRun missing = run(paragraph, stripped.substring(start, end + 1), "仿宋_GB2312", BODY);
        missing.setTextHighlightColor(STHighlightColor.YELLOW.toString());
        at = end + 1;
      }
    }
  }

  private XWPFParagraph body() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
    CTPPr properties = paragraph.getCTP().getPPr();
    CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    // Two characters of whatever size the text has, with a fallback for programs without the
    // notion.
    indent.setFirstLineChars(BigInteger.valueOf(200));
    indent.setFirstLine(BigInteger.valueOf(2L * BODY * 20));
    return paragraph;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    if (!text.isEmpty()) {
      run.setText(text);
    }
    run.setFontSize(size);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setEastAsia(font);
    fonts.setAscii(font);
    fonts.setHAnsi(font);
    return run;
  }

  void write(OutputStream out) throws IOException {
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
