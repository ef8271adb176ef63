package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.CaseChanges;
import gongkai.report.Section;
import gongkai.table.Book;
import gongkai.table.Doubt;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.PlainWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What the rules call wrong is marked wherever it would be published. */
class DoubtedFiguresTest {
  private static final String MARK = Doubt.MARK;
  private final TemplateExaminer examiner =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

  private Examined examine(String workbook) {
    return examine(CaseBook.read(workbook));
  }

  private Examined examine(Book workbook) {
    return examiner.examine("决算.xlsx", PlainWorkbook.xlsx(workbook));
  }

  private static String section(Examined examined, String numeral) {
    return examined.report().narrative().stream()
        .filter(section -> section.section().equals(numeral))
        .map(Section::paragraphs)
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  private static String published(Examined examined) throws IOException {
    byte[] docx = examined.make(Product.PUBLICATION);
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return new XWPFWordExtractor(document).getText();
    }
  }

  @Test
  void nothing_is_marked_where_nothing_is_wrong() throws IOException {
    assertThat(published(examine("final-accounts-simple"))).doesNotContain(MARK);
  }

  @Test
  void a_blamed_total_is_marked_with_all_that_is_calculated_from_it() throws IOException {
    Book right = CaseBook.read("final-accounts-simple");
    Examined examined = examine(CaseChanges.applied(right, List.of("set\t公开03表\tF7\t581.82")));
    assertThat(section(examined, "三"))
        .contains("基本支出581.82万元" + MARK)
        .containsPattern("占本年支出[\\d.]+%" + MARK)
        .contains("项目支出336.07万元，");
    assertThat(section(examined, "一")).doesNotContain(MARK);
    assertThat(published(examined)).containsPattern("\\d" + MARK);
  }

  @Test
  void a_name_that_is_called_wrong_is_written_as_the_classification_has_it() throws IOException {
    Examined examined = examine("error-misspelt-name");
    assertThat(section(examined, "五")).contains("提租补贴").doesNotContain("房租补贴");
    assertThat(published(examined)).contains("房租补贴" + MARK);
  }
}
