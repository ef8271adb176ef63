package gongkai.workbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.DocumentNote;
import gongkai.document.Grid;
import gongkai.document.Paragraph;
import gongkai.report.Level;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Comments and tracked changes stand at the very words, and marking twice is marking once. */
class WordMarksTest {
  private static final String BOLD = "<w:rPr><w:b/></w:rPr>";

  private static String run(String looks, String text) {
    return "<w:r>" + looks + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static DocumentNote at(int paragraph, int from, int to, DocumentNote.Change change) {
    return new DocumentNote(Level.ERROR, "错误 FT-1\n100% 应为 95%", null, paragraph, from, to, change);
  }

  private static String body(byte[] marked) {
    byte[] xml = Parts.open(marked, ReadLimits.standard()).read("word/document.xml");
    return new String(xml, StandardCharsets.UTF_8);
  }

  @Test
  void a_comment_begins_and_ends_inside_runs() throws IOException {
    byte[] original = WordBytes.of("<w:p>" + run("", "年初预算为1") + run(BOLD, "0.76万元，") + "</w:p>");

    byte[] marked = WordReader.open(original).mark(List.of(at(0, 5, 12, null)));

    assertThat(body(marked))
        .contains(
            "<w:t xml:space=\"preserve\">年初预算为</w:t></w:r><w:commentRangeStart w:id=\"0\"/>",
            "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">0.76万元</w:t></w:r>"
                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>");
    try (var poi = new XWPFDocument(new ByteArrayInputStream(marked))) {
      assertThat(poi.getParagraphs().get(0).getText()).startsWith("年初预算为10.76万元，");
      assertThat(poi.getComments()).hasSize(1);
      assertThat(poi.getComments()[0].getText()).contains("100% 应为 95%");
    }
  }

  @Test
  void a_certain_figure_is_a_tracked_change_over_its_runs() {
    byte[] original =
        WordBytes.of("<w:p>" + run("", "下降1") + run(BOLD, "3.9") + run("", "%。") + "</w:p>");
    var change = new DocumentNote.Change(2, 6, "13.95");

    String body = body(WordReader.open(original).mark(List.of(at(0, 0, 7, change))));

    assertThat(body)
        .contains(
            "<w:del w:id=\"1\" w:author=\"公开审核\"><w:r><w:delText"
                + " xml:space=\"preserve\">1</w:delText>",
            "<w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">3.9</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"公开审核\"><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:t xml:space=\"preserve\">13.95</w:t></w:r></w:ins>");
  }

  @Test
  void a_blank_cell_can_be_spoken_of() throws IOException {
    byte[] original =
        WordBytes.of(
            "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>"
                + WordBytes.paragraph("1.00")
                + "</w:tc></w:tr></w:tbl><w:p/>");
    var note = new DocumentNote(Level.WARNING, "请补填", 0, null, 0, 0, null);

    byte[] marked = WordReader.open(original).mark(List.of(note));

    assertThat(body(marked)).contains("<w:tc><w:p><w:commentRangeStart w:id=\"0\"/>");
    try (var poi = new XWPFDocument(new ByteArrayInputStream(marked))) {
      assertThat(poi.getComments()).hasSize(1);
    }
  }

  @Test
  void comments_of_others_stay_and_keep_their_numbers() {
    String theirs =
        "<w:comments %s><w:comment w:id=\"7\" w:author=\"张三\"><w:p/></w:comment></w:comments>";
    byte[] original =
        WordBytes.of(
            "<w:p><w:commentRangeStart w:id=\"7\"/>"
                + run("", "金额")
                + "<w:commentRangeEnd w:id=\"7\"/></w:p>",
            Map.of("comments", theirs));

    byte[] once = WordReader.open(original).mark(List.of(at(0, 0, 2, null)));
    byte[] gone = WordReader.open(once).mark(List.of());

    assertThat(body(once)).contains("commentRangeStart w:id=\"7\"", "commentRangeStart w:id=\"8\"");
    assertThat(body(gone)).contains("commentRangeStart w:id=\"7\"").doesNotContain("w:id=\"8\"");
    assertThat(Parts.open(gone, ReadLimits.standard()).read("word/comments.xml"))
        .asString(StandardCharsets.UTF_8)
        .contains("张三")
        .doesNotContain("公开审核");
  }

  /** How a text is cut into runs, and which letters are spoken of. */
  record Case(List<String> runs, List<DocumentNote> notes) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<List<String>> runs =
        Arbitraries.of("预算", "1", "2.5", "万元", "，", "a&b ", "增长").list().ofMinSize(1).ofMaxSize(8);
    return runs.flatMap(
        all -> {
          int length = String.join("", all).length();
          Arbitrary<DocumentNote> note =
              Arbitraries.integers()
                  .between(0, length - 1)
                  .flatMap(
                      from ->
                          Arbitraries.integers()
                              .between(from + 1, length)
                              .flatMap(
                                  to ->
                                      Arbitraries.of(true, false)
                                          .map(
                                              changes ->
                                                  at(
                                                      0,
                                                      from,
                                                      to,
                                                      changes
                                                          ? new DocumentNote.Change(from, to, "9")
                                                          : null))));
          return note.list().ofMaxSize(4).map(notes -> new Case(all, notes));
        });
  }

  @Property(tries = 300)
  void marking_twice_is_marking_once(@ForAll("cases") Case it) {
    var runs = new StringBuilder();
    it.runs().forEach(text -> runs.append(run(BOLD, text.replace("&", "&amp;"))));
    byte[] original = WordBytes.of("<w:p>" + runs + "</w:p>");

    OpenWord first = WordReader.open(original);
    byte[] once = first.mark(it.notes());
    OpenWord second = WordReader.open(once);
    byte[] twice = second.mark(it.notes());

    assertThat(second.document()).isEqualTo(first.document());
    assertThat(twice).isEqualTo(once);
  }

  @Test
  void what_was_not_marked_is_as_it_was() {
    byte[] original =
        WordBytes.of(
            WordBytes.paragraph("一") + WordBytes.paragraph("二"),
            Map.of("styles", "<w:styles %s/>"));

    byte[] marked = WordReader.open(original).mark(List.of(at(1, 0, 1, null)));

    Parts before = Parts.open(original, ReadLimits.standard());
    Parts after = Parts.open(marked, ReadLimits.standard());
    assertThat(after.read("word/styles.xml")).isEqualTo(before.read("word/styles.xml"));
    assertThat(body(marked)).contains(WordBytes.paragraph("一"));
    List<Object> kinds = new ArrayList<>(WordReader.open(marked).document().blocks());
    assertThat(kinds).noneMatch(Grid.class::isInstance).allMatch(Paragraph.class::isInstance);
  }
}
