package gongkai.text.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleYearTest {

  private static Integer of(String... lines) {
    return TitleYear.of(Stream.of(lines).map(line -> new PrintedLine(line, null)).toList());
  }

  @Test
  void titles_say_the_year_and_sentences_do_not() {
    assertThat(of("某某局 2024 年度部门决算", "第三部分 某某局2024年度部门决算情况说明", "与2023年决算相比，增加1万元。"))
        .isEqualTo(2024);
    assertThat(of("2023年度决算数为5万元", "与2023年度决算")).isNull();
  }

  @Test
  void titles_of_two_years_say_none() {
    assertThat(of("2024年度部门决算", "2025年部门预算编制说明")).isNull();
  }
}
