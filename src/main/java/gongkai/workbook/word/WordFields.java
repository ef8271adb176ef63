package gongkai.workbook.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** WordFields, which Word works out anew when it is asked to. */
final class WordFields {
  private WordFields() {}

  /** A field that shows this until then. */
  static void of(XWPFParagraph paragraph, String code, String shown) {
    begin(paragraph.getCTP().addNewR(), paragraph.getCTP().addNewR(), code);
    mark(paragraph.getCTP().addNewR(), STFldCharType.SEPARATE);
    paragraph.createRun().setText(shown);
    mark(paragraph.getCTP().addNewR(), STFldCharType.END);
  }

  static void begin(CTR begin, CTR instruction, String code) {
    mark(begin, STFldCharType.BEGIN);
    instruction.addNewInstrText().setStringValue(" " + code + " ");
  }

  static void mark(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }
}
