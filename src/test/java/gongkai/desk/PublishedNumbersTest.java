package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.document.Document;
import gongkai.document.Grid;
import gongkai.document.Paragraph;
import gongkai.document.Spot;
import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our publications hold the numbers of those that people published. */
class PublishedNumbersTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+\\.\\d+(?![\\d.])");

  /** The initial budget that 001 prints is not the sum of its items, which ours is. */
  private static final List<BigDecimal> MISPRINTED = List.of(new BigDecimal("2374.69"));

  private static final TemplateExaminer EXAMINER =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

  @ParameterizedTest
  @CsvSource({
    "000/document.docx, 000/with-inputs.xlsx",
    "001/document.docx, 001/with-inputs.xlsx",
    "003/document.docx, 003/with-inputs.xlsx",
    "shanghai-003/document.pdf, shanghai-003/filled.xlsx",
    "shanghai-007/document.pdf, shanghai-007/filled.xlsx"
  })
  void every_printed_amount_that_the_workbook_holds_is_in_ours(String printed, String workbook) {
    byte[] bytes = Shared.bytes(Shared.file("cases/" + workbook));
    Set<BigDecimal> held = amounts(WorkbookReader.read(bytes, workbook));
    Set<BigDecimal> wanted = amounts(Shared.bytes(Shared.file("cases/" + printed)));
    wanted.retainAll(held);
    wanted.removeAll(MISPRINTED);
    assertThat(wanted).isNotEmpty();
    assertThat(ours(workbook, bytes)).containsAll(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "000/document.docx, 000/with-inputs.xlsx",
    "003/document.docx, 003/with-inputs.xlsx",
    "shanghai-007/document.pdf, shanghai-007/filled.xlsx"
  })
  void no_amount_is_in_ours_that_was_neither_printed_nor_is_held(String printed, String workbook) {
    byte[] bytes = Shared.bytes(Shared.file("cases/" + workbook));
    Set<BigDecimal> known = amounts(WorkbookReader.read(bytes, workbook));
    known.addAll(amounts(Shared.bytes(Shared.file("cases/" + printed))));
    Set<BigDecimal> ours = ours(workbook, bytes);
    ours.removeAll(known);
    assertThat(ours).isEmpty();
  }

  private static Set<BigDecimal> ours(String name, byte[] workbook) {
    return amounts(EXAMINER.examine(name, workbook).make(Product.PUBLICATION));
  }

  private static Set<BigDecimal> amounts(byte[] publication) {
    Document document = Publications.open(publication).document();
    Set<BigDecimal> amounts = new TreeSet<>();
    document.blocks().stream()
        .flatMap(
            block ->
                block instanceof Grid grid
                    ? grid.spots().stream().map(Spot::text)
                    : Stream.of(((Paragraph) block).text()))
        .forEach(text -> addTo(amounts, text));
    return amounts;
  }

  private static Set<BigDecimal> amounts(Book book) {
    Set<BigDecimal> amounts = new TreeSet<>();
    for (Sheet sheet : book.sheets()) {
      for (int row = 0; row < sheet.rowCount(); row++) {
        for (int column = 0; column < sheet.columnCount(); column++) {
          addTo(amounts, sheet.at(row, column).text());
        }
      }
    }
    return amounts;
  }

  private static void addTo(Set<BigDecimal> amounts, String text) {
    Matcher number = NUMBER.matcher(Amounts.squeeze(text).replace(",", ""));
    while (number.find()) {
      BigDecimal amount = new BigDecimal(number.group()).stripTrailingZeros();
      // A whole number may be a year, a code or a place in a list.
      if (amount.scale() > 0) {
        amounts.add(amount);
      }
    }
  }
}
