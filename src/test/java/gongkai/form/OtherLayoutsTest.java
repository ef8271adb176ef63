package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.tell.ProjectSummary;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Level;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FormsRead of other places: other headers, other column orders, nothing merged. */
class OtherLayoutsTest {

  /** The form of the central government: 分值 and 偏差原因 in columns of their own, 10 + 90. */
  private static FormBook central() {
    return new FormBook()
        .sheet(
            "自评",
            """
            项目支出绩效自评表
            （2024年度）
            项目名称|信息平台运维
            主管部门|某部||实施单位|某中心
            项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
            |年度资金总额|100.00|90.00|81.00|10|90.0%|9.0
            |其中：当年财政拨款|100.00|90.00|81.00|—|—|—
            |上年结转资金||||—|—|—
            年度总体目标|预期目标||||实际完成情况
            |保障平台运行||||平台运行正常
            绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
            |产出指标（50分）|数量指标|运维系统数量|≥5个|5|20|20|
            |||巡检次数|12次|9次|20|15|人员不足，已补充
            ||时效指标|故障响应时间|≤1小时|2小时|10|5|夜间无人值守，已排班
            |效益指标（30分）|社会效益指标|保障业务连续|显著|显著|30|30|
            |满意度指标（10分）|服务对象满意度|用户满意度|≥90%|0.95|10|10|
            总分||||||100|89|
            """)
        .merge("自评", "A5:A8", "A11:A16");
  }

  @Test
  void the_central_form_is_read_and_agrees() {
    Told result = central().review();

    assertThat(result.forms()).isEqualTo(1);
    assertThat(result.findings()).allMatch(finding -> finding.level() == Level.INFO);
    assertThat(result.filled()).isEmpty();
    assertThat(result.projects().get(0).text())
        .contains("项目全年预算数为90万元，执行数为81万元，完成预算的90%")
        .contains("巡检次数9次");
  }

  @Test
  void the_weight_of_the_rate_is_read_and_not_assumed() {
    Told result = central().set("自评", "H6", "10").review();

    assertThat(result.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("P02", "P12-1");
  }

  @Test
  void each_row_that_lost_points_needs_its_own_reason() {
    Told result = central().set("自评", "I13", "").review();

    assertThat(result.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule, finding -> finding.cells().get(0).address())
        .containsExactly(tuple("P13", "I13"));
  }

  @Test
  void a_weight_at_a_first_level_is_the_sum_of_its_rows() {
    Told result = central().set("自评", "B12", "产出指标（60分）").review();

    assertThat(result.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule, finding -> finding.cells().get(0).address())
        .containsExactly(tuple("P06-2", "B12"));
  }

  @Test
  void blanks_of_the_central_form_are_filled() {
    Told result =
        central()
            .set("自评", "G6", "")
            .set("自评", "H6", "")
            .set("自评", "H14", "")
            .set("自评", "H17", "")
            .review();

    assertThat(result.filled())
        .extracting(Filled::address, filled -> filled.value().toPlainString())
        .containsExactlyInAnyOrder(
            tuple("G6", "0.9000"), tuple("H6", "9"), tuple("H14", "5"), tuple("H17", "89"));
  }

  @Test
  void a_total_in_the_weight_column_only_is_still_blank() {
    Told result = central().set("自评", "H17", "").review();

    assertThat(result.filled()).extracting(Filled::address).containsExactly("H17");
  }

  /** Sign, number and unit in three columns; weights called 权重; the sum row called 合计. */
  @Test
  void a_form_with_sign_and_unit_in_their_own_columns_is_read() {
    Told result =
        new FormBook()
            .sheet(
                "0013",
                """
                部门预算项目支出绩效自评表（2024年度）
                项目名称|工资性支出
                预算执行情况（10分）|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因
                |总额|238.93|251.89|251.89|100.00%|10|10|
                |其中：财政资金|238.93|251.89|251.89|100.00%|/|/|
                绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
                |产出指标|数量指标|发放覆盖率|=|100|%|100|60|60|
                |效益指标|社会效益指标|科目调整次数|≤|10|次|20|30|30|
                合计||||||||100|100|
                评价结论|好
                存在问题|
                改进措施|无
                """)
            .review();

    assertThat(result.findings())
        .extracting(Finding::rule, Finding::level)
        .containsExactly(tuple("P09", Level.WARNING));
    assertThat(result.findings().get(0).expected()).isEqualByComparingTo("15");
  }

  @Test
  void two_forms_on_one_sheet_are_two_forms() {
    var one =
        """
        甲项目支出绩效自评表
        项目名称|%s
        资金（元）||预算数|执行数|执行率|得分（10分*执行率）
        |资金总额|500000|%s|%s|10
        绩效指标|一级指标|二级指标|三级指标|目标值|完成值|得分
        |产出指标|数量指标|培训场次（90分）|≥2场|2场|90
        总分|100
        原因分析|
        """;
    Told result =
        new FormBook()
            .sheet("两表", one.formatted("甲", "500000", "100%") + one.formatted("乙", "250000", "50%"))
            .merge("两表", "B7:G7", "B15:G15")
            .review();

    assertThat(result.forms()).isEqualTo(2);
    assertThat(result.projects())
        .extracting(ProjectSummary::name, project -> project.spent().text())
        .containsExactly(tuple("甲", "50"), tuple("乙", "25"));
    assertThat(result.findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule, finding -> finding.cells().get(0).address())
        .containsExactly(tuple("P02", "F12"));
  }

  @Test
  void notes_below_a_form_decide_the_grades_of_qualitative_indicators() {
    Told result =
        FormBook.reviews().set("项目一", "F10", "基本没有").sheet("备注", "备注").remove("备注").review();
    Told noted =
        new FormBook()
            .sheet(
                "表",
                """
                项目绩效自评表
                项目名称|甲
                指标|一级指标|二级指标|三级指标|目标值|完成值|得分
                |效益指标|社会效益|社会反响（100分）|良好|尚可|60
                总分|60
                偏差原因|不足
                备注：定性指标分三档，分别按照100%-80%(≥80%)、80%-50%(≥50%，<80%)、50%-0%(<50%)确定分值。
                """)
            .review();

    assertThat(result.findings()).anyMatch(finding -> finding.message().contains("部分达成12–16分"));
    assertThat(noted.findings()).anyMatch(finding -> finding.message().contains("部分达成50–80分"));
  }

  @Test
  void a_sheet_of_tables_is_no_form() {
    Told result =
        new FormBook()
            .sheet("公开03表", "支出决算表\n项目||本年支出合计|基本支出\n科目编码|科目名称|1|2\n201|一般公共服务支出|1|1")
            .sheet("重点工作", "重点工作完成情况\n序号|重点工作|完成情况|指标\n1|甲|好|无")
            .review();

    assertThat(result.forms()).isZero();
    assertThat(result.findings()).isEmpty();
    assertThat(result.rules().notApplicable()).isEqualTo(33);
  }

  @Test
  void a_form_that_nobody_has_filled_is_passed_over() {
    Told result =
        new FormBook()
            .sheet(
                "空",
                """
                项目支出绩效自评表
                项目名称|
                资金（万元）||预算数|执行数|执行率|得分（10分*执行率）
                |资金总额||||
                绩效指标|一级指标|二级指标|三级指标|目标值|完成值|得分
                |产出指标|数量指标|||
                总分|
                """)
            .review();

    assertThat(result.findings()).isEmpty();
    assertThat(result.filled()).isEmpty();
  }

  /** In the unit that a form states, each printed amount may be off by half of its last digit. */
  @ParameterizedTest
  @CsvSource({"元,3000001,1000000,2000000", "万元,300.01,100,200"})
  void a_sum_that_rounding_explains_is_a_tail_in_every_unit(
      String unit, String sum, String staff, String special) {
    Told told =
        new FormBook()
            .template("budget/2026", 2026)
            .sheet(
                "表11",
                """
                整体支出绩效目标表
                ||||||单位：%s
                |总体资金情况||当年金额|占比
                |收入构成|财政拨款|%s|
                |收入构成|合计|%s|
                |支出构成|人员类项目支出|%s|
                |支出构成|特定目标类项目支出|%s|
                |支出构成|合计|%s|
                年度绩效指标|一级指标|二级指标|三级指标|指标值
                |产出指标|数量指标|服务企业家数|≥5家
                """
                    .formatted(unit, sum, sum, staff, special, sum))
            .review();

    assertThat(told.findings())
        .extracting(Finding::rule, Finding::level)
        .containsExactly(tuple("P32", Level.ROUNDING));
    assertThat(told.findings().get(0).message()).contains(unit + "，属于四舍五入");
  }

  /** 预算执行 20 + 总目标 20 + 指标 60; the goal is scored in its own row. */
  private static FormBook withScoredGoal() {
    return new FormBook()
        .sheet(
            "自评",
            """
            2024年某项目绩效自评表
            项目名称|某项目
            预算执行情况（20分）|||预算数（A）|执行数（B）|执行率（B/A）|得分
            |年度资金总额（万元）||100|100|100%|20
            年度绩效目标（20分）|做好服务|||||18
            绩效指标（60分）|一级指标|二级指标|三级指标|年初目标值|实际完成值|得分
            |产出指标|数量指标|服务企业（30分）|≥5家|6家|30
            |满意度指标|满意度|企业满意度（30分）|≥90%|95%|30
            总分||||||98
            偏差大或目标未完成原因分析|个别服务未完成
            """)
        .merge("自评", "A6:A8");
  }

  @Test
  void a_goal_with_a_score_of_its_own_counts_beside_its_indicators() {
    assertThat(withScoredGoal().review().findings()).isEmpty();
    assertThat(withScoredGoal().set("自评", "G9", "80").review().findings())
        .extracting(Finding::rule, finding -> finding.cells().get(0).address())
        .containsExactly(tuple("P12-1", "G9"));
    assertThat(
            withScoredGoal()
                .set("自评", "A5", "年度绩效目标（10分）")
                .set("自评", "G5", "8")
                .set("自评", "G9", "88")
                .review()
                .findings())
        .extracting(Finding::rule)
        .containsExactly("P05");
  }

  @Test
  void one_table_of_indicators_serves_several_goals() {
    FormBook book =
        withScoredGoal()
            .set("自评", "A5", "年度绩效目标1（60分）")
            .set("自评", "G5", "")
            .set("自评", "A6", "绩效指标")
            .set("自评", "D7", "服务企业（50分）")
            .set("自评", "G7", "50")
            .set("自评", "G9", "100");

    assertThat(book.set("自评", "A4", "年度绩效目标0（20分）").review().errors()).isEmpty();
  }

  @Test
  void nothing_is_said_of_a_total_where_a_score_is_blank() {
    Told told = withScoredGoal().set("自评", "G7", "").set("自评", "E7", "良好").review();

    assertThat(told.errors()).isEmpty();
    assertThat(told.couldNotRun()).anyMatch(open -> open.rule().equals("P12-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "宣传40万元、培训20万元。,60",
    "宣传40万、培训20万元,60",
    "软件9套(0.73万元/套),6.57",
    "审计服务费550000元,55",
    "每人每年约4万元,",
    "网络通信费15万元、短信使用费1万元。,16",
  })
  void grounds_are_added_up_where_they_are_plain(String written, BigDecimal sum) {
    FormBook book = FormBook.goals().set("表12-1", "F14", "60").set("表12-1", "G14", written);
    List<Finding> told =
        book.review().findings().stream().filter(it -> it.rule().equals("P43")).toList();

    if (sum == null || sum.compareTo(new BigDecimal("60")) == 0) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told.get(0).expected()).isEqualByComparingTo(sum);
    }
  }

  @Test
  void a_project_that_only_gathers_others_needs_no_form_of_its_own() {
    FormBook book = FormBook.goals().set("表11", "B15", "一级项目").remove("表12-2");

    assertThat(book.review().findings()).extracting(Finding::rule).contains("P39-2");
    assertThat(book.table("项目支出表", "一级项目", "合计", "30").review().findings())
        .extracting(Finding::rule)
        .doesNotContain("P39-2");
  }
}
