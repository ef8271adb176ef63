package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.desk.Examined;
import gongkai.http.reply.Attachment;
import gongkai.http.request.Uploads;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names as they come in and go out. */
class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "决算.xlsx, 决算.xlsx",
    "C:\\Users\\王\\决算.xlsx, 决算.xlsx",
    "../../etc/passwd, passwd",
    "a\"b<c>.xlsx, a_b_c_.xlsx",
    "'  决算 2024.xlsx ', 决算 2024.xlsx"
  })
  void a_name_that_came_in_is_only_a_name(String sent, String kept) {
    assertThat(Uploads.clean(sent)).isEqualTo(kept);
  }

  @Property
  void no_name_that_came_in_can_leave_its_folder_or_its_header(@ForAll String sent) {
    String kept = Uploads.clean(sent);
    assertThat(kept).doesNotContain("/", "\\", "\n", "\r", "\"").hasSizeLessThanOrEqualTo(200);
    assertThat(Attachment.disposition(kept))
        .matches("attachment; filename=\"[A-Za-z0-9._-]*\"; filename\\*=UTF-8''[A-Za-z0-9._~%-]*");
  }

  @ParameterizedTest
  @CsvSource({
    "决算.xlsx, 决算-审核.xlsx",
    "决算.xls, 决算-审核.xlsx",
    "决算.XLSM, 决算-审核.xlsm",
    "决算-审核.xlsx, 决算-审核.xlsx",
    "决算, 决算-审核.xlsx",
    ".xlsx, .xlsx-审核.xlsx"
  })
  void a_returned_workbook_is_named_after_what_came(String name, String returned) {
    assertThat(Examined.returnedName(name)).isEqualTo(returned);
  }
}
