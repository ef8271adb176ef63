package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Outcomes;
import gongkai.report.Section;
import gongkai.table.AmountUnit;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Table;
import gongkai.text.parse.TextParser;
import gongkai.text.write.TextDraft;
import gongkai.text.write.TextTemplate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The draft of a published budget says the numbers that were published. */
class BudgetDraftTest {
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一");
  private static final TextTemplate TEXT =
      TextParser.of(Cases.LIBRARY.find("budget/2026").orElseThrow());

  private static TextDraft draft() throws IOException {
    Filing filing = Cases.withInputs("003");
    return Small.draft(TEXT, filing, Related.NONE, new Outcomes(List.of()));
  }

  @Test
  void a_unit_gets_exactly_its_printed_numbers() throws IOException {
    Map<String, String> printed = PrintedNumbers.sections("003");
    TextDraft draft = draft();
    assertThat(draft.sections()).extracting(Section::section).isEqualTo(NUMERALS);
    for (Section section : draft.sections()) {
      assertThat(
              PrintedNumbers.difference(
                  PrintedNumbers.in(PublishedDraftTest.text(section)),
                  PrintedNumbers.in(printed.get(section.section()))))
          .as(section.title())
          .isEmpty();
    }
    assertThat(draft.missing()).allMatch(it -> it.ask().sheet().equals("概况"));
    assertThat(Small.findings(TEXT, Cases.withInputs("003"), Related.NONE)).isEmpty();
  }

  @Test
  void no_rate_is_given_on_a_budget_that_was_nothing_before() throws IOException {
    assertThat(PublishedDraftTest.allText(draft()))
        .contains("职业年金缴费支出（项）2026年预算数15.75万元，比2025年预算增加15.75万元，主要是：");
  }

  @Test
  void what_is_carried_over_is_not_called_this_years() {
    Table all = Small.table("支出总表", AmountUnit.WAN, List.of("项目支出"), "合计 | 合计 | 93587");
    Table projects =
        Small.table(
            "项目支出表",
            AmountUnit.WAN,
            List.of("本年拨款.一般公共预算", "结转结余.一般公共预算"),
            "合计 | 合计 | 92222 | 1365");
    TextDraft draft =
        Small.draft(TEXT, Small.filing("", all, projects), Related.NONE, new Outcomes(List.of()));
    assertThat(PublishedDraftTest.text(draft.sections().get(9)))
        .contains("项目支出93587万元，其中：一般公共预算本年拨款92222万元，财政拨款结转结余1365万元。");
  }
}
