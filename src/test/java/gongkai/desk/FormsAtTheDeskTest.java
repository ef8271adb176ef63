package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.CaseBook;
import gongkai.Shared;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Missing;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.report.Section;
import gongkai.table.Book;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Performance forms in the story of a workbook. */
class FormsAtTheDeskTest {
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final TemplateExaminer examiner =
      new TemplateExaminer(library, TemplateExaminer.History.NONE);

  private static Book book(String form) {
    return new Book(List.of(CaseBook.sheet("自评", form.strip().replace("|", "\t"))), false, false);
  }

  @Test
  void a_workbook_of_forms_alone_is_judged_by_the_rules_of_forms() {
    Judged judged =
        examiner.judge(
            book(
                """
                2024年度项目支出绩效自评表
                单位名称|某局
                项目名称|培训
                资金（万元）||预算数|执行数|执行率|得分（10分*执行率）
                |资金总额|10|5|50%|10
                指标|一级指标|二级指标|三级指标|目标值|完成值|得分
                |产出指标|数量指标|场次（90分）|≥2场|2场|90
                总分||||||100
                """));

    assertThat(judged.recognised().filing().template()).startsWith("performance/");
    assertThat(judged.recognised().filing().unit().name()).isEqualTo("某局");
    assertThat(judged.recognised().filing().year()).isEqualTo(2024);
    assertThat(judged.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule)
        .containsExactly("P02");
  }

  @Test
  void a_workbook_of_neither_tables_nor_forms_is_still_refused() {
    assertThatThrownBy(() -> examiner.judge(book("通讯录\n姓名|电话\n甲|1")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("没有认出");
  }

  @Test
  void the_catalogue_lists_the_rules_of_forms_with_their_template() {
    var catalogue = new DefinedCatalogue(library);

    assertThat(catalogue.checks("final-accounts/2024"))
        .extracting(Catalogue.Check::id)
        .contains("P01", "P29")
        .doesNotContain("P31");
    assertThat(catalogue.checks("budget/2026"))
        .extracting(Catalogue.Check::id)
        .contains("P31", "P46")
        .doesNotContain("P01");
    assertThat(catalogue.checks("performance/2024"))
        .extracting(Catalogue.Check::id)
        .contains("P01", "P46");
  }

  @Test
  void what_the_forms_say_is_drafted_and_not_asked_for() throws IOException {
    byte[] bytes = Files.readAllBytes(Shared.file("cases/000/filled.xlsx"));
    Report report = examiner.examine("决算.xlsx", bytes).report();

    Section performance =
        report.narrative().stream()
            .filter(section -> section.section().equals("十三"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("\n", performance.paragraphs()))
        .contains("共涉及项目2个，资金336.07万元")
        .contains("资金817.89万元")
        .contains("绩效评价得分99.35分，评价等级为优")
        .contains("信息化应用与产业研究项目绩效自评综述：项目全年预算数为51.98万元，执行数为51.98万元")
        .contains("办公网络系统、一卡通系统、会议与LED显示系统等弱电系统运维次数936次");
    assertThat(performance.figures())
        .filteredOn(figure -> figure.text().equals("936"))
        .allSatisfy(figure -> assertThat(figure.cells()).containsExactly("绩效2 信息化应用与产业研究!F13"))
        .isNotEmpty();
    assertThat(report.missing())
        .extracting(Missing::about)
        .doesNotContain("整体自评得分", "整体自评资金", "整体自评等级", "项目绩效");
    assertThat(report.missing())
        .as("forms answer their own questions only")
        .extracting(Missing::about)
        .contains("政府采购支出总额");
  }
}
