package gongkai.workbook.own;

import gongkai.report.Missing;
import gongkai.report.Report;
import gongkai.report.Section;
import gongkai.table.Doubt;
import gongkai.workbook.note.TextSize;
import java.util.ArrayList;
import java.util.List;

/** The sheet 情况说明: the drafted text, what is missing highlighted and listed at the end. */
public final class TextSheet {
  private static final double[] WIDTHS = {74};
  private static final double FONT = 12;
  private static final double GAP = 4;
  private static final int LONGEST_CELL = 600;
  private static final String INDENT = "　　";

  private final Report report;
  private final SheetXml sheet;

  public TextSheet(Report report, OwnStyles styles) {
    this.report = report;
    this.sheet = new SheetXml(styles);
  }

  public byte[] bytes() {
    sheet.row(34).text(0, OwnLook.TITLE, OwnSheet.TEXT.title());
    sheet.text(OwnSheet.HIDDEN_COLUMN, OwnLook.HIDDEN, OwnSheet.TEXT.mark());
    sheet.row(18).text(0, OwnLook.SUBTITLE, subject());
    report.narrative().forEach(this::section);
    if (!report.missing().isEmpty()) {
      sheet.row(10);
      sheet.row(26).text(0, OwnLook.SECTION, "还需填写（" + report.missing().size() + " 项）");
      Missing.together(report.missing()).forEach(this::ask);
    }
    return sheet.bytes(WIDTHS, 0, false);
  }

  private String subject() {
    if (report.narrative().isEmpty()) {
      return "没有可以起草的内容。";
    }
    String subject =
        report.missing().isEmpty() ? "由表中数据起草，可直接采用，也可修改。" : "由表中数据起草；标【请填写…】的地方只有您知道，请补上，清单见文末。";
    boolean doubted =
        report.narrative().stream()
            .flatMap(section -> section.paragraphs().stream())
            .anyMatch(paragraph -> paragraph.contains(Doubt.MARK));
    return doubted ? subject + "标" + Doubt.MARK + "的，审核认为表中有错，请先核对。" : subject;
  }

  private void section(Section section) {
    sheet.row(28).text(0, OwnLook.SECTION, section.section() + "、" + section.title());
    for (String paragraph : section.paragraphs()) {
      for (String piece : pieces(paragraph)) {
        sheet.row(TextSize.rowHeight(piece, WIDTHS[0], FONT) + GAP);
        sheet.paragraph(0, piece.contains("【") ? OwnLook.INCOMPLETE : OwnLook.PARAGRAPH, piece);
      }
    }
  }

  /** A paragraph in pieces that a row can show; a row is at most 409 points high. */
  private static List<String> pieces(String paragraph) {
    List<String> pieces = new ArrayList<>();
    String rest = INDENT + paragraph.strip();
    while (rest.length() > LONGEST_CELL) {
      int end = rest.lastIndexOf('。', LONGEST_CELL) + 1;
      int cut = end <= 0 ? LONGEST_CELL : end;
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    pieces.add(rest);
    return pieces;
  }

  private void ask(Missing missing) {
    boolean known = missing.where() != null;
    String place = known ? "（" + missing.where() + "）" : "";
    String text = missing.message() + place;
    sheet.row(TextSize.rowHeight(text, WIDTHS[0], FONT));
    sheet.text(0, known ? OwnLook.ASKED : OwnLook.INCOMPLETE, text);
    if (known) {
      sheet.link(0, missing.where());
    }
  }
}
