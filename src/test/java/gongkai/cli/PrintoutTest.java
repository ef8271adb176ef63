package gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Missing;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.table.CellRef;
import gongkai.table.Unit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintoutTest {
  @Test
  void what_is_missing_is_not_listed_without_end() {
    assertThat(printed(10)).contains("请填写第10项").doesNotContain("另有");
    assertThat(printed(64)).contains("请填写第10项", "另有 54 处").doesNotContain("请填写第11项");
  }

  private static String printed(int missing) {
    List<Missing> asked =
        IntStream.rangeClosed(1, missing)
            .mapToObj(
                i -> new Missing("reason", "某项", new CellRef("原因说明", "C" + i), "请填写第" + i + "项。"))
            .toList();
    var report = report(asked);
    var out = new ByteArrayOutputStream();
    new Printout(new PrintStream(out, true, StandardCharsets.UTF_8)).print(report, true);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Report report(List<Missing> missing) {
    return new Report(
        "a.xlsx",
        "00",
        "final-accounts/2024",
        "1-2-3",
        new Unit(null, "示例单位"),
        2024,
        "单位",
        null,
        Summary.of(List.of(), 0, new Summary.Rules(5, 0, 0, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        missing,
        List.of());
  }
}
