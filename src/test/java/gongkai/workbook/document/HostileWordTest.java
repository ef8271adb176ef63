package gongkai.workbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word documents that are no publication are refused with what to do. */
@Timeout(60)
class HostileWordTest {

  private static String refusal(byte[] bytes) {
    try {
      WordReader.open(bytes);
      return "read";
    } catch (Rejected e) {
      assertThat(e.getMessage()).endsWith("。");
      return e.code();
    }
  }

  @Test
  void a_document_without_words_is_no_text() {
    assertThat(refusal(WordBytes.of(""))).isEqualTo("no-text");
  }

  @Test
  void deep_nesting_is_damage() {
    assertThat(refusal(WordBytes.of("<w:p>".repeat(300) + "</w:p>".repeat(300))))
        .isEqualTo("damaged");
    String tables =
        "<w:tbl><w:tr><w:tc>".repeat(60) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(60);
    assertThat(refusal(WordBytes.of(tables))).isIn("read", "no-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "styles"})
  void a_doctype_is_refused(String part) {
    String declared = "<!DOCTYPE a [<!ENTITY b \"c\">]><w:" + part + " %s/>";
    byte[] otherwiseWhole = WordBytes.of(WordBytes.paragraph("一"), Map.of(part, declared));
    assertThat(refusal(otherwiseWhole)).isEqualTo("xml-entity");
  }

  @Test
  void a_style_based_on_itself_ends() {
    String styles =
        "<w:styles %s><w:style w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
    byte[] cyclic =
        WordBytes.of(
            "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>",
            Map.of("styles", styles));
    assertThat(refusal(cyclic)).isEqualTo("read");
  }

  @Test
  void spans_beyond_all_measure_are_cut() {
    String wide =
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc>"
            + "<w:tc>"
            + WordBytes.paragraph("1")
            + "</w:tc></w:tr></w:tbl>"
            + WordBytes.paragraph("一");
    assertThat(refusal(WordBytes.of(wide))).isEqualTo("read");
  }

  @Test
  void other_packages_are_told() {
    Map<String, String> parts = new TreeMap<>();
    parts.put("xl/workbook.xml", "<workbook/>");
    byte[] workbook = WordBytes.zip(parts);

    assertThat(WordReader.isWord(workbook)).isFalse();
    assertThat(refusal(workbook)).isEqualTo("not-a-publication");
    assertThat(WordReader.isWord("text".getBytes(StandardCharsets.UTF_8))).isFalse();
  }
}
