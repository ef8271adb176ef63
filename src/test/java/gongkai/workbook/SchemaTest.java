package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Excel repairs, and drops things from, what does not follow the standard's schema. */
class SchemaTest {

  @Test
  void every_part_that_we_write_follows_the_schema() throws XmlException {
    byte[] rich = RichWorkbook.bytes();
    byte[] returned =
        WorkbookWriter.annotate(
            rich, "a.xlsm", Reports.busy(WorkbookReader.read(rich, "a.xlsm")), false);
    int judged = 0;
    for (Map.Entry<String, byte[]> part : RichWorkbook.unzip(returned).entrySet()) {
      // The schema lacks xml:space, which Excel itself writes.
      String xml =
          new String(part.getValue(), StandardCharsets.UTF_8)
              .replace(" xml:space=\"preserve\"", "");
      XmlObject document = parse(part.getKey(), xml);
      if (document != null) {
        List<XmlError> errors = new ArrayList<>();
        document.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).as(part.getKey()).isEmpty();
        judged++;
      }
    }
    assertThat(judged).isGreaterThanOrEqualTo(9);
  }

  private static XmlObject parse(String part, String xml) throws XmlException {
    if (part.matches("xl/worksheets/sheet\\d+\\.xml")) {
      return WorksheetDocument.Factory.parse(xml);
    }
    if (part.matches("xl/comments\\d+\\.xml")) {
      return CommentsDocument.Factory.parse(xml);
    }
    return switch (part) {
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(xml);
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(xml);
      default -> null;
    };
  }
}
