package gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Cause.Certainty;
import gongkai.report.FindingCell.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Summary.Rules RULES = new Summary.Rules(7, 1, 0, 0);

  @Test
  void says_what_is_sound() {
    assertThat(verdict(List.of())).isEqualTo("没有发现错误（7 条规则通过）。");
  }

  @Test
  void counts_for_a_cause_only_what_it_explains() {
    List<Finding> errors = List.of(error("E7").because(0), error("C33").because(0), error("B9"));
    assertThat(verdict(errors, amount(0, "F21", Certainty.CERTAIN)))
        .isEqualTo("发现 3 处错误（2 处由公开02表 F21 引起，另 1 处在公开02表 B9）。");
  }

  @Test
  void names_no_cause_of_which_no_error_comes() {
    List<Finding> errors = List.of(error("E7"), error("C33"));
    assertThat(verdict(errors, amount(0, "F21", Certainty.CERTAIN))).isEqualTo("发现 2 处错误。");
  }

  @Test
  void says_how_sure_it_is_and_whether_a_code_is_wrong() {
    List<Finding> errors =
        List.of(error("E7").because(0), error("C33").because(1), error("B9"), error("B8"));
    Cause code =
        new Cause(1, cell("A9"), null, "215", List.of("F03-1"), Certainty.LIKELY, List.of());
    assertThat(verdict(errors, amount(0, "F21", Certainty.AMBIGUOUS), code))
        .isEqualTo("发现 4 处错误（1 处可能由公开02表 F21 引起，1 处很可能由公开02表 A9 的科目编码引起，另 2 处各有原因）。");
  }

  @Test
  void names_the_causes_that_explain_most() {
    List<Finding> errors =
        Stream.concat(Stream.of(3, 3), IntStream.range(0, 4).boxed())
            .map(id -> error("E" + id).because(id))
            .toList();
    Cause[] causes =
        IntStream.range(0, 4)
            .mapToObj(id -> amount(id, "F" + id, Certainty.CERTAIN))
            .toArray(Cause[]::new);
    assertThat(verdict(errors, causes))
        .isEqualTo("发现 6 处错误（3 处由公开02表 F3 引起，1 处由公开02表 F0 引起，2 处由另外 2 格引起）。");
  }

  private static String verdict(List<Finding> findings, Cause... causes) {
    return Verdict.of(Summary.of(findings, 0, RULES), findings, List.of(causes), 0);
  }

  private static Finding error(String address) {
    return Finding.said("F03-1", Level.ERROR, "", List.of(cell(address)));
  }

  private static Cause amount(int id, String address, Certainty certainty) {
    BigDecimal one = BigDecimal.ONE;
    return new Cause(id, cell(address), one, null, List.of("F03-1"), certainty, List.of());
  }

  private static FindingCell cell(String address) {
    return new FindingCell("公开02表", address, "", "0", Role.ACTUAL);
  }
}
