package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.Shared;
import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.Sheet;
import gongkai.workbook.SheetPicture.Spot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetPicturesTest {

  static List<Path> workbooks() {
    return Shared.workbooks("filled.xlsx");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void every_visible_text_stands_where_it_stood(Path file) {
    OpenWorkbook open = WorkbookReader.open(Shared.bytes(file), "决算.xlsx");
    List<SheetPicture> pictures = SheetPictures.of(open.annotate(Reports.none().build(), false));
    Book book = open.book();
    List<Sheet> visible = book.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
    assertThat(pictures)
        .extracting(SheetPicture::name)
        .containsExactlyElementsOf(visible.stream().map(Sheet::name).toList());
    int compared = 0;
    for (SheetPicture picture : pictures) {
      compared += compare(picture, book.sheet(picture.name()));
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static int compare(SheetPicture picture, Sheet sheet) {
    Map<String, Spot> spots = spots(picture);
    int compared = 0;
    for (int row = 0; row < sheet.rowCount() && !picture.cut(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        Spot spot = spots.get(sheet.ref(row, column).address());
        String text = sheet.at(row, column).text().strip();
        if (spot != null && sheet.at(row, column).number() == null && !text.isEmpty()) {
          assertThat(spot.text()).isEqualTo(text);
          compared++;
        }
      }
    }
    return compared;
  }

  @Test
  void merged_cells_are_one_and_hidden_ones_are_none() {
    SheetPicture picture =
        picture(
            sheet -> {
              sheet.createRow(0).createCell(0).setCellValue("收入支出决算总表");
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
              sheet.createRow(2).createCell(1).setCellValue("藏");
              sheet.setColumnHidden(1, true);
              sheet.createRow(3).createCell(3).setCellValue("末");
              sheet.getRow(2).setZeroHeight(true);
            });
    assertThat(picture.widths()).hasSize(3);
    assertThat(picture.rows()).hasSize(3);
    Spot title = spots(picture).get("A1");
    assertThat(title.columns()).isEqualTo(3);
    assertThat(title.rows()).isEqualTo(2);
    assertThat(spots(picture)).doesNotContainKeys("B1", "C1", "A2", "B3");
  }

  @Test
  void numbers_are_printed_by_their_format_and_stand_on_the_right() {
    SheetPicture picture =
        picture(
            sheet -> {
              var cell = sheet.createRow(0).createCell(0);
              cell.setCellValue(1234567.891);
              var style = sheet.getWorkbook().createCellStyle();
              style.setDataFormat(
                  sheet.getWorkbook().createDataFormat().getFormat("#,##0.00_ ;[Red]-#,##0.00"));
              cell.setCellStyle(style);
              sheet.getRow(0).createCell(1).setCellFormula("A1*2");
              sheet.getRow(0).getCell(1).setCellValue(2469135.782);
            });
    assertThat(spots(picture).get("A1").text()).isEqualTo("1,234,567.89");
    assertThat(spots(picture).get("A1").look().split(" ")).contains("r");
    assertThat(spots(picture).get("B1").text()).isEqualTo("2469135.782");
  }

  @Test
  void fonts_fills_and_borders_are_told_in_words() {
    SheetPicture picture =
        picture(
            sheet -> {
              var style = sheet.getWorkbook().createCellStyle();
              var font = sheet.getWorkbook().createFont();
              font.setBold(true);
              font.setFontHeightInPoints((short) 16);
              font.setColor(IndexedColors.RED.getIndex());
              style.setFont(font);
              style.setBorderTop(BorderStyle.THIN);
              style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              var cell = sheet.createRow(0).createCell(0);
              cell.setCellValue("标题");
              cell.setCellStyle(style);
            });
    Spot spot = spots(picture).get("A1");
    assertThat(spot.look().split(" ")).contains("f16", "b", "xt", "l", "o").doesNotContain("xb");
    assertThat(spot.background()).isEqualTo("#ffff00");
    assertThat(spot.colour()).isEqualTo("#ff0000");
  }

  @Test
  void a_sheet_without_end_is_cut_and_says_so() {
    SheetPicture picture = picture(sheet -> sheet.createRow(5000).createCell(0).setCellValue("很远"));
    assertThat(picture.cut()).isTrue();
    assertThat(picture.rows()).hasSize(300);
  }

  @Test
  void a_workbook_too_large_to_draw_is_refused() {
    assertThatThrownBy(() -> SheetPictures.of(new byte[(3 << 20) + 1]))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("下载");
  }

  private static SheetPicture picture(Consumer<XSSFSheet> filling) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      filling.accept(book.createSheet("表"));
      book.write(out);
      return SheetPictures.of(out.toByteArray()).get(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Spot> spots(SheetPicture picture) {
    Map<String, Spot> spots = new HashMap<>();
    picture.rows().forEach(row -> row.cells().forEach(spot -> spots.put(spot.address(), spot)));
    return spots;
  }
}
