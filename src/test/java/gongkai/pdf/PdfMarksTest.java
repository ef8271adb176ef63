package gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.document.DocumentNote;
import gongkai.document.Paragraph;
import gongkai.report.Level;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Highlights stand at the words, behind the end of the file as it was. */
class PdfMarksTest {

  private static DocumentNote note(Integer spot, Integer paragraph, int from, int to) {
    return new DocumentNote(Level.ERROR, "错误 F03-1\n请核对", spot, paragraph, from, to, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "shanghai-003", "shanghai-013"})
  void marking_twice_is_marking_once(String name) {
    byte[] original = Shared.bytes(Shared.file("cases/" + name + "/document.pdf"));
    List<DocumentNote> notes =
        List.of(note(5, null, 0, 0), note(null, 3, 0, 2), note(null, null, 0, 0));

    OpenPdf first = PdfReader.open(original);
    byte[] once = first.mark(notes);
    OpenPdf second = PdfReader.open(once);

    assertThat(Arrays.copyOf(once, original.length)).isEqualTo(original);
    assertThat(second.document()).isEqualTo(first.document());
    assertThat(second.mark(notes)).isEqualTo(once);
  }

  @Test
  void a_highlight_lies_on_the_words_that_it_is_about() throws IOException {
    OpenPdf open = PdfReader.open(PdfBytes.of("Budget total 1234.50 spent", 90));
    Paragraph paragraph = open.document().paragraphs().get(0);
    int from = paragraph.text().indexOf("1234.50");

    byte[] marked = open.mark(List.of(note(null, 0, from, from + 7)));

    try (var document = Loader.loadPDF(marked)) {
      List<PDAnnotation> found = document.getPage(0).getAnnotations();
      assertThat(found).hasSize(1);
      assertThat(found.get(0)).isInstanceOf(PDAnnotationHighlight.class);
      assertThat(found.get(0).getContents()).contains("请核对");
      // The page is turned: the words run upwards in its own space.
      assertThat(found.get(0).getRectangle().getHeight())
          .isGreaterThan(found.get(0).getRectangle().getWidth());
    }
  }
}
