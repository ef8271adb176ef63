package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.tell.ProjectSummary;
import gongkai.form.tell.WholeSummary;
import gongkai.report.Missing;
import gongkai.report.Section.Figure;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void a_project_is_told_from_its_table_with_every_number_bound_to_its_cell() {
    ProjectSummary project = FormBook.reviews().review().projects().get(0);

    assertThat(project.text())
        .isEqualTo(
            "服务项目项目绩效自评综述：项目全年预算数为120万元，执行数为120万元，完成预算的100%。"
                + "主要产出和效益是：产出方面，服务企业家数510家次、咨询回复率100%；"
                + "效益方面，无安全责任事故（无）。"
                + "发现的问题及原因：年度绩效目标均已完成，未发现明显偏差。下一步改进措施：继续努力。");
    assertThat(project.figures())
        .extracting(Figure::text)
        .containsExactly("120", "120", "100%", "510家次", "100%");
    assertThat(project.figures().get(3).cells()).containsExactly("项目一!F7");
    assertThat(project.figures().get(2).arithmetic()).isEqualTo("120 ÷ 120");
    assertThat(project.missing()).isEmpty();
  }

  @Test
  void what_the_table_does_not_say_is_asked_for_and_never_made_up() {
    ProjectSummary project =
        FormBook.reviews()
            .set("项目一", "G10", "18")
            .set("项目一", "B11", "98")
            .set("项目一", "B13", "")
            .set("项目一", "E4", "")
            .review()
            .projects()
            .get(0);

    assertThat(project.text()).contains("执行数为【请填写执行数】万元", "【请填写服务项目的问题及原因】", "【请填写服务项目的改进措施】");
    assertThat(project.text()).doesNotContain("完成预算的");
    assertThat(project.missing())
        .extracting(Missing::what)
        .containsExactly("fact", "reason", "fact");
    assertThat(project.spent()).isNull();
  }

  @Test
  void a_project_without_budget_has_no_rate() {
    ProjectSummary project =
        FormBook.reviews().set("项目一", "D4", "0").set("项目一", "F4", "").review().projects().get(0);

    assertThat(project.rate()).isNull();
    assertThat(project.text()).doesNotContain("%。主要");
  }

  @Test
  void all_reviews_together_are_counted_and_added_up() {
    WholeSummary whole = FormBook.reviews().review().whole();

    assertThat(whole.projects().text()).isEqualTo("2");
    assertThat(whole.projectsSpent().text()).isEqualTo("200");
    assertThat(whole.projectsSpent().cells()).containsExactly("项目一!E4", "项目二!E4");
    assertThat(whole.spent().text()).isEqualTo("300");
    assertThat(whole.total().text()).isEqualTo("100");
    assertThat(whole.grade()).isEqualTo("优");
  }
}
