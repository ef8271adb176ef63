package gongkai.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.http.reply.Attachment;
import gongkai.report.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  private static final List<String> OFFERED =
      List.of("application/json", Attachment.XLSX, "text/plain");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                  | application/json",
        "application/*                        | application/json",
        "text/*                               | text/plain",
        "text/plain, */*;q=0.1                | text/plain",
        "text/plain;q=0.5, application/json   | application/json",
        "application/json;q=0, */*            | " + Attachment.XLSX,
        "TEXT/PLAIN                           | text/plain",
        "image/png, text/plain ; q=0.2        | text/plain",
        Attachment.XLSX + "                   | " + Attachment.XLSX
      })
  void the_best_of_what_there_is_is_chosen(String header, String chosen) {
    assertThat(Accept.choose(header, OFFERED)).isEqualTo(chosen);
  }

  @Test
  void who_says_nothing_gets_the_first() {
    assertThat(Accept.choose((String) null, OFFERED)).isEqualTo("application/json");
    assertThat(Accept.choose(" ", OFFERED)).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({"image/png", "text/html", "application/json;q=0", "nonsense"})
  void what_there_is_not_is_refused_with_what_there_is(String header) {
    assertThatThrownBy(() -> Accept.choose(header, OFFERED))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("application/json、");
  }
}
