package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.SheetText;
import gongkai.template.TemplateLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who files a workbook, however the lines above its table say it. */
class UnitNamesTest {
  private static final Recogniser RECOGNISER = new Recogniser(TemplateLibrary.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支出预算表\n单位：某市某局\t\t\t单位：万元",
        "支出预算表\n单位名称：\t某市某局\t\t单位：万元",
        "支出预算表\n填报单位：[102001]某市某局\t\t\t单位：万元",
        "第二部分 某市某局2024年度部门决算表\n支出预算表\n\t\t\t单位：万元"
      })
  void the_name_stands_without_what_introduces_it(String head) {
    String table = "\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t3\t1\t2\n\t合计\t3\t1\t2\n";
    var book = SheetText.book("#sheet\t支出\n" + head + table);
    assertThat(RECOGNISER.recognise(book).filing().unit().name()).isEqualTo("某市某局");
  }
}
