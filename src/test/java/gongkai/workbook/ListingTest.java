package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Book;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void numbers_stay_numbers_and_what_looks_like_a_formula_stays_text() {
    byte[] written =
        Listing.write(
            List.of(
                new Listing.Sheetful(
                    "清单",
                    List.of("单位", "金额", "错误"),
                    List.of(
                        Arrays.asList("=cmd|'/c calc'!A1", new BigDecimal("817.89"), 3),
                        Arrays.asList("<b>甲局</b>", null, 0)))));
    Book book = WorkbookReader.read(written, "清单.xlsx");
    var sheet = book.sheet("清单");
    assertThat(sheet.at(0, 0).text()).isEqualTo("单位");
    assertThat(sheet.at(1, 0).formula()).isNull();
    assertThat(sheet.at(1, 0).text()).startsWith("=cmd");
    assertThat(sheet.at(1, 1).number()).isEqualByComparingTo("817.89");
    assertThat(sheet.at(2, 1).isBlank()).isTrue();
    assertThat(sheet.at(2, 0).text()).isEqualTo("<b>甲局</b>");
  }
}
