package gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.Shared;
import gongkai.report.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDFs that are no publication are refused with what to do, in bounded time and memory. */
@Timeout(60)
class HostilePdfTest {

  private static String refusal(byte[] bytes) {
    return refusal(bytes, PdfLimits.standard());
  }

  private static String refusal(byte[] bytes, PdfLimits limits) {
    try {
      PdfReader.open(bytes, limits);
      return "read";
    } catch (Rejected e) {
      assertThat(e.getMessage()).endsWith("。");
      return e.code();
    }
  }

  @Test
  void a_password_is_told() throws IOException {
    assertThat(refusal(PdfBytes.locked())).isEqualTo("password-protected");
  }

  @Test
  void a_scan_is_told_from_text() {
    String picture = "BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI";
    String behind = "BT 3 Tr /F1 12 Tf 50 300 Td (What a machine believes to have seen here) Tj ET";

    assertThat(refusal(PdfBytes.page(picture, ""))).isEqualTo("scanned-pdf");
    assertThat(refusal(PdfBytes.page(picture + " " + behind, ""))).isEqualTo("scanned-pdf");
  }

  @Test
  void an_empty_page_is_no_text() {
    assertThat(refusal(PdfBytes.page("", ""))).isEqualTo("no-text");
  }

  @Test
  void a_form_that_draws_itself_ends() {
    byte[] cyclic =
        PdfBytes.page("BT /F1 12 Tf 50 300 Td (A line of twenty letters) Tj ET /X1 Do", "");

    assertThat(PdfReader.open(cyclic).document().text()).contains("twenty letters");
  }

  @Test
  void a_stream_that_swells_is_refused_before_it_is_unpacked() {
    byte[] once = PdfBytes.deflated(new byte[200 << 20]);
    byte[] twice = PdfBytes.deflated(once);

    assertThat(refusal(PdfBytes.page(once, "/Filter /FlateDecode", ""))).isEqualTo("zip-bomb");
    assertThat(refusal(PdfBytes.page(twice, "/Filter [/FlateDecode /FlateDecode]", "")))
        .isIn("zip-bomb", "damaged", "no-text", "too-large");
  }

  @Test
  void endless_drawing_is_stopped() {
    String content = "0 0 m 1 1 l S ".repeat(20_000);
    var limits =
        new PdfLimits(1 << 24, 1 << 24, 1 << 26, 10, 10_000, 1000, 100, Duration.ofSeconds(5));

    assertThat(refusal(PdfBytes.page(content, ""), limits)).isEqualTo("too-large");
  }

  @Test
  void deep_nesting_is_damage() {
    String deep = "[".repeat(200_000);

    assertThat(refusal(PdfBytes.page(deep + " 0 Tc", ""))).isIn("damaged", "no-text");
    byte[] tree =
        ("%PDF-1.7\n1 0 obj\n" + "<</A ".repeat(100_000) + "\nendobj\ntrailer<</Root 1 0 R>>")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(tree)).isIn("damaged", "empty-file", "no-text");
  }

  @Test
  void what_is_cut_or_scrambled_is_refused_or_read_but_never_fails() {
    byte[] whole = Shared.bytes(Shared.file("cases/003/document.pdf"));
    var random = new Random(7);
    for (int i = 0; i < 12; i++) {
      byte[] broken = Arrays.copyOf(whole, whole.length - i * whole.length / 12);
      for (int j = 0; j < 40; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(refusal(broken))
          .isIn("read", "damaged", "no-text", "unreadable-fonts", "empty-file");
    }
  }

  @Test
  void too_many_pages_are_refused() {
    var few =
        new PdfLimits(1 << 24, 1 << 26, 1 << 28, 3, 1 << 24, 1 << 22, 6000, Duration.ofSeconds(20));
    byte[] whole = Shared.bytes(Shared.file("cases/003/document.pdf"));

    assertThatThrownBy(() -> PdfReader.open(whole, few)).hasMessageContaining("超过 3 页");
  }
}
