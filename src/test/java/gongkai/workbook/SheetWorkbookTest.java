package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Book;
import gongkai.table.Sheet;
import gongkai.table.SheetText;
import org.junit.jupiter.api.Test;

class SheetWorkbookTest {
  private static final String TEXT =
      """
      #sheet\t表一
      #merged\tA1:C1
      2024年度收入决算表
      \t\t单位：万元
      单位：甲局
      项目\t行次\t金额
      收入\\n合计\t1\t817.89
      420100260000220000101\t007\t-3.5
      #sheet\t表二
      空
      """;

  @Test
  void what_is_written_as_text_is_read_back_from_the_workbook() {
    Book written = SheetText.book(TEXT);
    Book read = WorkbookReader.read(SheetWorkbook.build(written), "a.xlsx");
    assertThat(read.sheets()).extracting(Sheet::name).containsExactly("表一", "表二");
    Sheet first = read.sheets().get(0);
    assertThat(first.merges()).isEqualTo(written.sheets().get(0).merges());
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(first.at(row, column).text())
            .isEqualTo(written.sheets().get(0).at(row, column).text());
      }
    }
    assertThat(first.at(4, 2).number()).isEqualByComparingTo("817.89");
  }

  @Test
  void a_code_keeps_every_digit() {
    Book read = WorkbookReader.read(SheetWorkbook.build(SheetText.book(TEXT)), "a.xlsx");
    assertThat(read.sheets().get(0).at(5, 0).text()).isEqualTo("420100260000220000101");
    assertThat(read.sheets().get(0).at(5, 1).text()).isEqualTo("007");
  }
}
