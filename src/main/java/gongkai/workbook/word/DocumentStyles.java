package gongkai.workbook.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of a document: those of word/styles.xml, or an office's own of the same names. */
final class DocumentStyles {
  private static final String STYLES = "/word/styles.xml";
  private static final String FONTS = "/word/fontTable.xml";
  private static final String FONTS_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONTS_RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private final Map<String, String> ids = new HashMap<>();

  /**
   * @param own whether the document has styles of its own, which then win over ours
   */
  DocumentStyles(XWPFDocument document, boolean own) {
    try (InputStream in = DocumentStyles.class.getResourceAsStream(STYLES)) {
      CTStyles ours = StylesDocument.Factory.parse(in).getStyles();
      if (own) {
        add(document, ours);
      } else {
        document.createStyles().setStyles(ours);
        ours.getStyleList().forEach(style -> ids.put(style.getStyleId(), style.getStyleId()));
        fonts(document);
      }
    } catch (IOException | XmlException | InvalidFormatException e) {
      throw new IllegalStateException("The styles of the jar are not readable", e);
    }
  }

  /** Adds the styles whose names the document lacks. */
  private void add(XWPFDocument document, CTStyles ours) {
    XWPFStyles theirs = document.createStyles();
    for (CTStyle style : ours.getStyleList()) {
      XWPFStyle same = theirs.getStyleWithName(style.getName().getVal());
      if (same == null) {
        boolean taken = theirs.styleExist(style.getStyleId());
        style.setStyleId(taken ? "Gongkai" + style.getStyleId() : style.getStyleId());
        if (style.isSetDefault()) {
          style.unsetDefault();
        }
        theirs.addStyle(new XWPFStyle(style));
      }
      ids.put(idOf(style), same == null ? style.getStyleId() : same.getStyleId());
    }
  }

  private static String idOf(CTStyle style) {
    return style.getStyleId().replaceFirst("^Gongkai", "");
  }

  /** The id that a style of ours has in this document. */
  String id(String ours) {
    return ids.get(ours);
  }

  private static void fonts(XWPFDocument document) throws IOException, InvalidFormatException {
    PackagePart part =
        document.getPackage().createPart(PackagingURIHelper.createPartName(FONTS), FONTS_TYPE);
    try (InputStream in = DocumentStyles.class.getResourceAsStream(FONTS);
        OutputStream out = part.getOutputStream()) {
      in.transferTo(out);
    }
    document
        .getPackagePart()
        .addRelationship(
            part.getPartName(), org.apache.poi.openxml4j.opc.TargetMode.INTERNAL, FONTS_RELATION);
  }
}
