package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.table.Book;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another reader is the judge of what the real workbooks say. */
class RealWorkbooksTest {

  static List<Path> workbooks() {
    return Stream.of("filled.xlsx", "damaged.xlsx")
        .flatMap(name -> Shared.workbooks(name).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void every_cell_says_what_another_reader_finds(Path file) throws IOException {
    byte[] bytes = Shared.bytes(file);
    Book book = WorkbookReader.read(bytes, file.getFileName().toString());
    try (var other = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.sheets()).hasSize(other.getNumberOfSheets());
      for (int i = 0; i < other.getNumberOfSheets(); i++) {
        assertThat(book.sheets().get(i).name()).isEqualTo(other.getSheetName(i));
        assertSame(book.sheets().get(i), other.getSheetAt(i));
      }
    }
  }

  private static void assertSame(Sheet sheet, org.apache.poi.ss.usermodel.Sheet other) {
    int held = 0;
    for (Row row : other) {
      for (Cell cell : row) {
        RawCell ours = sheet.at(cell.getRowIndex(), cell.getColumnIndex());
        if (cell.getCellType() == CellType.NUMERIC) {
          assertThat(ours.number())
              .isEqualByComparingTo(BigDecimal.valueOf(cell.getNumericCellValue()));
          held++;
        } else if (cell.getCellType() == CellType.STRING) {
          assertThat(ours.text()).isEqualTo(cell.getStringCellValue());
          held++;
        } else {
          assertThat(ours.isBlank()).isTrue();
        }
      }
    }
    assertThat(held).isGreaterThan(10);
    assertThat(sheet.merges())
        .containsExactlyInAnyOrderElementsOf(
            other.getMergedRegions().stream()
                .map(
                    at ->
                        new Range(
                            at.getFirstRow(),
                            at.getFirstColumn(),
                            at.getLastRow(),
                            at.getLastColumn()))
                .toList());
  }
}
