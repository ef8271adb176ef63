package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.CaseBook;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.rule.Checked;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cannot be read is said in one clear sentence at its place, and the rest is checked. */
class BadInputTest {
  private static final Book RIGHT = Said.completed(CaseBook.read("final-accounts-simple"));
  private static final String EXPENSES = "公开03表 支出决算表";

  private static Edits edited() {
    return Edits.of(RIGHT);
  }

  private static List<Finding> remarks(Book book) {
    return Said.recognise(book).findings();
  }

  private static Finding only(Book book) {
    List<Finding> remarks = remarks(book);
    assertThat(remarks).as(remarks.toString()).hasSize(1);
    return remarks.get(0);
  }

  private static Checked checked(Book book) {
    return Said.check(Said.recognise(book));
  }

  @Test
  void the_case_itself_is_right() {
    assertThat(remarks(RIGHT)).isEmpty();
    assertThat(checked(RIGHT).findings()).isEmpty();
  }

  @Test
  void a_missing_table_is_named_and_the_rest_checked() {
    Book book = edited().without("公开07表").book();
    assertThat(only(book).message())
        .isEqualTo("工作簿里没有公开07表《政府性基金预算财政拨款收入支出决算表》；没有数据也应保留空表并注明，请补上这张表。");
    assertThat(checked(book).outcomes().rules().passed()).isGreaterThan(30);
    assertThat(checked(book).outcomes().couldNotRun()).isNotEmpty();
    assertThat(checked(book).findings()).isEmpty();
  }

  @Test
  void a_table_that_stands_twice_is_named_with_both_sheets() {
    Sheet copy = Grid.of(edited().sheet(EXPENSES)).sheet("支出决算表 (2)", false);
    Finding finding = only(edited().with(copy).book());
    assertThat(finding.rule()).isEqualTo("READ-02");
    assertThat(finding.message()).contains("“" + EXPENSES + "”", "“支出决算表 (2)”", "请删去多余的一张");
    assertThat(finding.cells().get(0).sheet()).isEqualTo("支出决算表 (2)");
  }

  @Test
  void tables_of_a_second_unit_are_told_once_and_left_aside() {
    Edits edits = edited();
    for (Sheet sheet : RIGHT.sheets()) {
      Grid other = Grid.of(sheet);
      for (int row = 0; row < 4; row++) {
        if (other.at(row, 0).text().startsWith("单位")) {
          other.set(row, 0, "单位：示例市另一个中心");
        }
      }
      edits.with(other.sheet(sheet.name() + " (2)", false));
    }
    Finding finding = only(edits.book());
    assertThat(finding.rule()).isEqualTo("READ-10");
    assertThat(finding.message()).contains("示例市信息中心", "示例市另一个中心", "请每个单位单独上传");
    assertThat(Said.by(edits.book()).figures()).isEqualTo(Said.by(RIGHT).figures());
  }

  @Test
  void a_table_of_another_year_is_named_at_its_title() {
    Finding finding = only(edited().set(EXPENSES, "A1", "2023年度支出决算表").book());
    assertThat(finding.rule()).isEqualTo("READ-09");
    assertThat(finding.message()).isEqualTo("工作表“公开03表 支出决算表”的标题写的是2023年，其他表是2024年；请改为同一年度。");
    assertThat(finding.cells().get(0).address()).isEqualTo("A1");
  }

  @Test
  void last_years_table_beside_this_years_is_left_aside() {
    Grid old = Grid.of(edited().sheet(EXPENSES));
    old.set(0, 0, "2023年度支出决算表");
    old.set(7, 4, RawCell.number(BigDecimal.ONE));
    Book book = Edits.of(new Book(List.of(old.sheet("上年", false)), false, false)).book();
    List<Sheet> sheets = new ArrayList<>(book.sheets());
    sheets.addAll(RIGHT.sheets());
    Book both = new Book(sheets, false, false);
    assertThat(only(both).rule()).isEqualTo("READ-09");
    assertThat(only(both).message()).contains("上年", "2023年", "这张表没有审核");
    assertThat(Said.by(both).figures()).isEqualTo(Said.by(RIGHT).figures());
  }

  @Test
  void an_error_value_is_told_at_its_cell_and_no_sum_is_claimed_wrong() {
    RawCell error = new RawCell(CellKind.ERROR, "#REF!", null, null, null);
    assertToldOnce(edited().set(EXPENSES, "F8", error).book(), "READ-06", "F8", "错误值");
  }

  @Test
  void stale_formulas_of_a_table_are_one_finding_that_names_every_cell() {
    Edits edits = edited();
    for (int row = 8; row <= 27; row++) {
      edits.set(EXPENSES, "E" + row, stale(RIGHT.sheet(EXPENSES).at(row - 1, 4).number()));
    }

    Finding finding = only(edits.book());

    assertThat(finding.rule()).isEqualTo("READ-08");
    assertThat(finding.message())
        .startsWith(
            "“" + EXPENSES + "”有 20 个公式的保存结果已过时：E8（208 社会保障和就业支出 · 本年支出合计）保存的是 1，重新计算得 57.48；")
        .endsWith(" 等；请在 Excel 中按 F9 重算后保存。");
    assertThat(finding.cells()).extracting("address").hasSize(20).contains("E8", "E27");
  }

  @Test
  void stale_formulas_of_two_tables_are_two_findings() {
    Book book =
        edited()
            .set(EXPENSES, "E7", stale(new BigDecimal("817.89")))
            .set("公开02表", "E7", stale(new BigDecimal("817.89")))
            .book();

    assertThat(remarks(book)).extracting(Finding::rule).containsExactly("READ-08", "READ-08");
    assertThat(checked(book).findings()).isEmpty();
  }

  private static RawCell stale(BigDecimal now) {
    return new RawCell(CellKind.FORMULA, now.toPlainString(), now, "1+1", BigDecimal.ONE);
  }

  @Test
  void a_text_in_an_amount_is_told_at_its_cell() {
    assertToldOnce(edited().set(EXPENSES, "F8", "NaN").book(), "READ-06", "F8", "“NaN”");
    assertToldOnce(edited().set(EXPENSES, "F8", "1e308").book(), "READ-06", "F8", "“1e308”");
    assertToldOnce(edited().set(EXPENSES, "F8", "见附件").book(), "READ-06", "F8", "请改填数字");
  }

  @Test
  void a_formula_kept_as_text_is_told_as_such() {
    Book book = edited().set(EXPENSES, "F8", "=SUM(F9:F10)").book();
    assertToldOnce(book, "READ-06", "F8", "公式存成了文本");
  }

  @Test
  void a_number_beyond_all_reason_is_told_and_not_used() {
    RawCell huge = RawCell.number(new BigDecimal("1e308"));
    assertToldOnce(edited().set(EXPENSES, "F8", huge).book(), "READ-14", "F8", "大得不合常理");
    Book text = edited().set(EXPENSES, "F8", "99999999999999999999").book();
    assertToldOnce(text, "READ-14", "F8", "大得不合常理");
  }

  @Test
  void a_very_long_text_is_quoted_only_in_part() {
    Book book = edited().set(EXPENSES, "F8", "长".repeat(30_000)).book();
    assertToldOnce(book, "READ-06", "F8", "长长长");
    Finding finding = only(book);
    assertThat(finding.message().length()).isLessThan(300);
    assertThat(finding.cells().get(0).value().length()).isLessThan(100);
    Book label = edited().set(EXPENSES, "D8", "名".repeat(30_000)).book();
    checked(label)
        .findings()
        .forEach(f -> assertThat(f.message().length()).as(f.rule()).isLessThan(500));
  }

  private static void assertToldOnce(Book book, String rule, String address, String words) {
    Finding finding = only(book);
    assertThat(finding.rule()).isEqualTo(rule);
    assertThat(finding.message()).startsWith(EXPENSES + "!" + address).contains(words);
    assertThat(finding.cells().get(0).address()).isEqualTo(address);
    Checked checked = checked(book);
    assertThat(checked.findings()).as(checked.findings().toString()).isEmpty();
    assertThat(checked.outcomes().couldNotRun()).anyMatch(why -> why.why().contains(address));
  }

  @Test
  void a_total_with_an_unreadable_part_is_not_filled() {
    Book book = edited().set(EXPENSES, "F10", "见附件").set(EXPENSES, "F9", RawCell.BLANK).book();
    assertThat(checked(book).filled())
        .noneMatch(filled -> filled.sheet().equals(EXPENSES) && filled.address().equals("F9"));
  }

  @Test
  void a_negative_amount_is_told_at_its_cell() {
    Book book = edited().set(EXPENSES, "G10", RawCell.number(new BigDecimal("-3"))).book();
    assertThat(checked(book).findings())
        .anyMatch(
            f ->
                f.rule().equals("F03-6")
                    && f.level() == Level.WARNING
                    && f.cells().get(0).address().equals("G10"));
  }

  @Test
  void a_workbook_of_another_kind_is_refused_with_what_is_wanted() {
    Sheet list = CaseBook.sheet("通讯录", "姓名\t电话\n张三\t13800000000\n李四\t13900000000");
    assertThatThrownBy(() -> Said.recognise(new Book(List.of(list), false, false)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.code()).isEqualTo("unknown-template");
              assertThat(rejected.getMessage()).contains("通讯录", "部门（单位）决算公开", "并保留各表的标题");
            });
    assertThatThrownBy(() -> Said.recognise(new Book(List.of(), false, false)))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void an_empty_sheet_with_the_name_of_a_table_is_told() {
    Book book =
        edited()
            .without("公开08表")
            .with(new Sheet("公开08表 国有资本经营预算财政拨款支出决算表", false, List.of(), List.of()))
            .book();
    assertThat(only(book).rule()).isEqualTo("READ-15");
    assertThat(only(book).message()).contains("公开08表", "表头认不出来");
  }

  @Test
  void a_table_without_a_unit_of_amounts_is_not_guessed() {
    Book book = edited().on(EXPENSES, grid -> dropUnit(grid)).book();
    assertThat(only(book).rule()).isEqualTo("READ-03");
    assertThat(only(book).message()).contains(EXPENSES, "请在表头右上方写“单位：万元”");
  }

  private static void dropUnit(Grid grid) {
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        if (grid.at(row, column).text().contains("万元")) {
          grid.set(row, column, RawCell.BLANK);
        }
      }
    }
  }

  @Test
  void a_sheet_merged_all_over_is_told() {
    Book book =
        edited()
            .on(EXPENSES, grid -> grid.merge(0, 0, grid.rowCount() - 1, grid.columnCount() - 1))
            .book();
    assertThat(remarks(book)).isNotEmpty();
    assertThat(checked(book).findings()).allMatch(f -> f.message().length() < 600);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void a_hundred_thousand_rows_of_junk_are_got_over_with() {
    Book book =
        edited()
            .on(
                EXPENSES,
                grid -> {
                  int below = grid.rowCount() - 1;
                  for (int i = 0; i < 100_000; i++) {
                    grid.insertRow(below);
                    grid.set(below, 0, "杂项" + i);
                    grid.set(below, 4, "金额" + i);
                  }
                })
            .book();
    assertThat(remarks(book).size()).isLessThan(60);
    assertThat(remarks(book)).anyMatch(f -> f.message().startsWith("另有"));
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void a_header_without_end_is_got_over_with() {
    RawCell[] line = new RawCell[2_000];
    for (int i = 0; i < line.length; i++) {
      line[i] = RawCell.text(i % 2 == 0 ? "合计" : "栏" + i % 7);
    }
    List<RawCell[]> rows = new ArrayList<>();
    rows.add(new RawCell[] {RawCell.text("2024年度支出决算表"), RawCell.text("单位：万元")});
    for (int i = 0; i < 2_000; i++) {
      rows.add(line);
    }
    Sheet endless = new Sheet("支出决算表", false, rows, List.of());
    assertThat(remarks(edited().without(EXPENSES).with(endless).book())).isNotEmpty();
  }
}
