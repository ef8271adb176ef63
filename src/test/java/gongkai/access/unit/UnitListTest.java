package gongkai.access.unit;

import static gongkai.access.unit.Units.HEADER;
import static gongkai.access.unit.Units.sheet;
import static gongkai.access.unit.Units.unit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Rejected;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitListTest {
  private static final UnitTree KNOWN = new UnitTree(List.of(unit("104", "经信局", null)));

  @Test
  void a_list_below_a_title_is_read_column_by_column() {
    UnitList list =
        UnitListReader.read(
            sheet(
                "某市预算单位名录",
                "单位编码*,单 位 名 称,上级单位编码,单位性质,是否报送,联系人,联系电话,备注",
                "104,经信局,,行政,是,王,027-1,x",
                ",,,",
                "104013,信息化中心,104,事业,否,,,"));

    assertThat(list.problems()).isEmpty();
    assertThat(list.lines())
        .containsExactly(
            new UnitList.Line(
                3, new BudgetUnit("104", "经信局", null, "行政", true, "王", "027-1", false)),
            new UnitList.Line(
                5, new BudgetUnit("104013", "信息化中心", "104", "事业", false, null, null, false)));
    assertThat(list.ignored()).containsExactly("备注");
  }

  @Test
  void a_code_kept_as_a_number_is_read_as_it_is_shown_or_else_whole() {
    RawCell padded = new RawCell(CellKind.NUMBER, "001013", new BigDecimal("1013"), null, null);
    RawCell grouped =
        new RawCell(CellKind.NUMBER, "104,013", new BigDecimal("104013.0"), null, null);
    RawCell exponent = new RawCell(CellKind.NUMBER, "1E+5", new BigDecimal("1E+5"), null, null);
    RawCell[] header = {RawCell.text("单位编码"), RawCell.text("单位名称"), RawCell.text("上级单位编码")};
    List<RawCell[]> rows =
        List.of(
            header,
            new RawCell[] {padded, RawCell.text("甲")},
            new RawCell[] {grouped, RawCell.text("乙"), padded},
            new RawCell[] {exponent, RawCell.text("丙")});

    UnitList list = UnitListReader.read(new Sheet("s", false, rows, List.of()));
    assertThat(list.lines())
        .extracting(line -> line.unit().code() + "<" + line.unit().parent())
        .containsExactly("001013<null", "104013<001013", "100000<null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",甲,,|2|单位编码是空的",
        "1 0/4,甲,,|2|数字、字母、点和短横以外",
        "201,,,|2|单位名称是空的",
        "201,甲,201,|2|与本单位编码相同",
        "201,甲,999,|2|上级单位编码 999 既不在名录中",
      })
  void a_bad_row_is_named_with_what_is_wrong(String example) {
    String[] parts = example.split("\\|");
    assertThat(diff(HEADER, parts[0]).problems())
        .first()
        .asString()
        .startsWith("第 " + parts[1] + " 行：")
        .contains(parts[2]);
  }

  @Test
  void every_bad_row_is_named_at_once() {
    assertThat(diff(HEADER, "201,,,", "202,乙,999,", "202,丙,,", ",丁,,").problems())
        .extracting(RowProblem::row)
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void a_duplicate_code_names_both_rows() {
    assertThat(diff(HEADER, "201,甲,,", "202,乙,,", "201,丙,,").problems())
        .singleElement()
        .hasToString("第 4 行：单位编码 201 与第 2 行重复，请删去一行或改正编码。");
  }

  @Test
  void a_cycle_is_told_once_with_all_its_units() {
    assertThat(diff(HEADER, "201,甲,203,", "202,乙,201,", "203,丙,202,", "204,丁,201,").problems())
        .singleElement()
        .asString()
        .contains("201 → 203 → 202 → 201");
  }

  @Test
  void a_way_up_that_is_too_long_is_told_once() {
    String[] lines =
        Stream.concat(
                Stream.of(HEADER),
                IntStream.range(0, 100)
                    .mapToObj(i -> "%d,单位%d,%s".formatted(200 + i, i, i == 0 ? "" : 199 + i)))
            .toArray(String[]::new);
    assertThat(diff(lines).problems()).singleElement().asString().contains("超过 20 层");
  }

  @Test
  void a_list_longer_than_any_is_refused() {
    String[] lines = new String[50_002];
    Arrays.fill(lines, "1,甲,");
    lines[0] = "单位编码,单位名称,上级单位编码";
    assertThatThrownBy(() -> UnitListReader.read(sheet(lines)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("50000 行");
  }

  @Test
  void a_cycle_through_a_unit_already_known_is_found() {
    var known = new UnitTree(List.of(unit("104", "甲", null), unit("105", "乙", "104")));
    UnitDiff diff = UnitDiff.of(known, UnitListReader.read(sheet(HEADER, "104,甲,105,")));
    assertThat(diff.problems()).singleElement().asString().contains("104 → 105 → 104");
  }

  @Test
  void a_parent_may_come_later_or_be_known_already() {
    assertThat(diff(HEADER, "201001,甲,201,", "201,乙,104,").problems()).isEmpty();
  }

  @Test
  void a_retired_parent_is_refused() {
    var known =
        new UnitTree(List.of(new BudgetUnit("104", "甲", null, null, true, null, null, true)));
    UnitDiff diff = UnitDiff.of(known, UnitListReader.read(sheet(HEADER, "201,乙,104,")));
    assertThat(diff.problems()).singleElement().asString().contains("已停用");
  }

  @Test
  void a_shared_name_is_a_notice_and_no_problem() {
    UnitDiff diff = diff(HEADER + ",备注", "201,实验小学,,", "202,实验 小学,,");
    assertThat(diff.problems()).isEmpty();
    assertThat(diff.notices())
        .satisfiesExactly(
            shared -> assertThat(shared).contains("2 个单位共用（201、202）"),
            ignored -> assertThat(ignored).contains("备注"));
  }

  @Test
  void a_diff_tells_added_changed_and_vanished_apart() {
    var known =
        new UnitTree(
            List.of(unit("104", "经信局", null), unit("105", "教育局", null), unit("106", "科技局", null)));
    UnitDiff diff =
        UnitDiff.of(
            known,
            UnitListReader.read(sheet(HEADER, "104,经信局,,", "105,教育体育局,104,行政", "107,文旅局,,")));

    assertThat(diff.added()).extracting(BudgetUnit::code).containsExactly("107");
    assertThat(diff.changed())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.differences())
                    .containsExactly("单位名称：教育局 → 教育体育局", "上级单位编码：（空） → 104", "单位性质：（空） → 行政"));
    assertThat(diff.vanished()).extracting(BudgetUnit::code).containsExactly("106");
    assertThat(diff.unchanged()).isEqualTo(1);
  }

  @Test
  void what_is_no_list_of_units_is_refused_with_what_to_do() {
    assertThatThrownBy(() -> UnitListReader.read(sheet("科目编码,科目名称")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("找不到含“单位编码”和“单位名称”的标题行");
    assertThatThrownBy(() -> UnitListReader.read(sheet("单位编码,单位名称", "1,甲")))
        .hasMessageContaining("缺少“上级单位编码”列");
    assertThatThrownBy(() -> UnitListReader.read(sheet(HEADER))).hasMessageContaining("没有单位");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void csv_of_either_encoding_says_the_same(String charset) {
    String text = HEADER + "\r\n104,\"经信局,\"\"本级\"\"\",,行政\r\n";
    Sheet sheet = UnitCsv.sheet("a.csv", text.getBytes(Charset.forName(charset)));
    assertThat(UnitListReader.read(sheet).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.unit().name()).isEqualTo("经信局,\"本级\""));
  }

  @Test
  void csv_may_begin_with_a_byte_order_mark_and_be_separated_by_tabs() {
    String text = "\uFEFF单位编码\t单位名称\t上级单位编码\n104\t经信局\t\n\n105\t教育局\t\n";
    UnitList list = UnitListReader.read(UnitCsv.sheet("a.csv", text.getBytes(UTF_8)));
    assertThat(list.lines()).extracting(UnitList.Line::row).hasSize(2);
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    assertThatThrownBy(() -> UnitCsv.sheet("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, 1}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("GB18030");
    assertThatThrownBy(() -> UnitCsv.sheet("a.csv", "单位编码,\"单位".getBytes(UTF_8)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("引号");
  }

  @ParameterizedTest
  @CsvSource({"',',10000000,一行超过", "'\n',20000000,超过 50000 行", "甲,5000000,第 2 行"})
  void a_csv_that_is_wider_or_longer_than_any_list_is_refused_before_it_is_held(
      String what, int times, String said) {
    byte[] file = (HEADER + "\n\"" + "\"," + what.repeat(times)).getBytes(UTF_8);
    assertThatThrownBy(() -> UnitCsv.sheet("a.csv", file))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining(said);
  }

  private static UnitDiff diff(String... lines) {
    return UnitDiff.of(KNOWN, UnitListReader.read(sheet(lines)));
  }
}
