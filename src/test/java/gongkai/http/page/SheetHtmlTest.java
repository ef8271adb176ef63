package gongkai.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.table.Unit;
import gongkai.workbook.SheetPicture;
import gongkai.workbook.SheetPicture.Line;
import gongkai.workbook.SheetPicture.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetHtmlTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"'&";

  @Test
  void what_a_cell_says_is_text_and_never_markup() {
    String html = html(HOSTILE, finding("A1", Role.ACTUAL));
    assertThat(html)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
  }

  @Test
  void a_guilty_cell_is_marked_and_leads_to_its_finding() {
    assertThat(html("817.89", finding("A1", Role.ACTUAL)))
        .contains("hit error", "id=\"s0-A1\"", "data-findings=\"0\"", "tabindex=\"0\"");
  }

  @Test
  void a_cell_that_is_only_compared_with_can_be_found_but_is_not_blamed() {
    assertThat(html("817.89", finding("A1", Role.OPERAND)))
        .contains("id=\"s0-A1\"")
        .doesNotContain(" hit ");
  }

  @Test
  void a_place_inside_a_merged_region_is_the_region() {
    var sheets = sheets("标题", finding("B2", Role.ACTUAL));
    assertThat(sheets.anchor(cell("B2", Role.ACTUAL))).isEqualTo("s0-A1");
    assertThat(sheets.anchor(cell("C3", Role.ACTUAL))).isEmpty();
    assertThat(sheets.tabs().get(0).errors()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_drawn_is_left_out_and_breaks_nothing() {
    assertThat(SheetHtml.of("no workbook".getBytes(), report(finding("A1", Role.ACTUAL))).tabs())
        .isEmpty();
  }

  private static String html(String text, Finding finding) {
    return sheets(text, finding).tabs().get(0).html();
  }

  private static SheetHtml sheets(String text, Finding finding) {
    var spot = new Spot("A1", 2, 2, text, "f11 l", "#ffffff", "#ff0000");
    var picture =
        new SheetPicture(
            "表",
            List.of("A", "B"),
            List.of(60, 60),
            List.of(new Line(1, 18, List.of(spot))),
            false);
    return new SheetHtml(List.of(picture), report(finding));
  }

  private static Finding finding(String address, Role role) {
    return Finding.said("F01-1", Level.ERROR, "不符 " + HOSTILE, List.of(cell(address, role)));
  }

  private static FindingCell cell(String address, Role role) {
    return new FindingCell("表", address, "合计", "1.00", role);
  }

  private static Report report(Finding finding) {
    List<Finding> findings = List.of(finding);
    return new Report(
        "a.xlsx",
        "0".repeat(64),
        "final-accounts/2024",
        "f",
        new Unit(null, "甲局"),
        2024,
        null,
        null,
        Summary.of(findings, 0, new Summary.Rules(0, 1, 0, 0)),
        findings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
