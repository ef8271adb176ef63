package gongkai.workbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.document.DocumentTables;
import gongkai.document.SameCells;
import gongkai.workbook.WorkbookReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbooks of the open cases are the judge of what their Word documents say. */
class WordTablesTest {

  static List<Path> publications() {
    return Shared.workbooks("document.docx");
  }

  @ParameterizedTest
  @MethodSource("publications")
  void a_word_document_says_what_its_workbook_says(Path file) {
    var workbook =
        WorkbookReader.read(Shared.bytes(file.resolveSibling("filled.xlsx")), "filled.xlsx");
    var tables = DocumentTables.of(WordReader.open(Shared.bytes(file)).document());

    SameCells count = SameCells.of(workbook, tables.book());

    assertThat(count.cells()).isGreaterThan(900);
    assertThat(count.share()).as("lost: %s", count.lost()).isGreaterThan(0.999);
  }
}
