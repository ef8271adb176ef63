package gongkai.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON of the agreed shape is refused before anything works with it. */
class JsonBodyTest {
  record Asked(String name, List<String> units, Map<String, Object> cells) {}

  private static Asked read(String json) {
    return JsonBody.read(json, Asked.class, new Rejected("bad-json", "不是。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "{\"units\":[null]}",
        "{\"units\":[\"a\",null]}",
        "{\"units\":{}}",
        "{\"name\":{}}",
        "{\"name\":\"a\""
      })
  void another_shape_is_refused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(Rejected.class).hasMessage("不是。");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> read("{\"cells\":{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void what_is_not_named_is_null_and_a_cell_may_be_empty() {
    Asked asked = read("{\"cells\":{\"A1\":null,\"A2\":0.10},\"more\":1}");
    assertThat(asked.units()).isNull();
    assertThat(asked.cells()).containsEntry("A1", null);
    assertThat(asked.cells().get("A2")).hasToString("0.10");
  }
}
