package gongkai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.report.CouldNotRun;
import gongkai.report.Finding;
import gongkai.rule.Checked;
import gongkai.table.Book;
import gongkai.table.RawCell;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * Words that only say again what a column is headed are no amount, and stand in the way of none.
 */
class RepeatedHeadingsTest {
  private static final Book RIGHT = Said.completed(CaseBook.read("final-accounts-simple"));
  private static final String FUNDS = "公开07表";
  private static final String EXPENSES = "公开03表";

  private static Edits edited() {
    return Edits.of(RIGHT);
  }

  private static Checked checked(Book book) {
    return Said.check(Said.recognise(book));
  }

  /** As printed in Shanghai: the words under 本年支出 stand beside 合计, none in the header. */
  private static Edits lowestWordsBesideTheTotal() {
    return edited().on(FUNDS, RepeatedHeadingsTest::lower);
  }

  private static void lower(Grid grid) {
    for (int column = 0; column < grid.columnCount(); column++) {
      grid.set(5, column, RawCell.BLANK);
    }
    grid.removeRow(5);
    grid.set(4, 6, RawCell.BLANK);
    grid.set(4, 7, RawCell.BLANK);
    grid.set(4, 8, RawCell.BLANK);
    grid.merge(3, 6, 4, 8);
    grid.set(5, 6, "合计");
    grid.set(5, 7, "基本支出");
    grid.set(5, 8, "项目支出");
  }

  @Test
  void words_that_were_printed_a_row_too_low_are_the_heading_of_an_empty_table() {
    Book book = lowestWordsBesideTheTotal().book();

    assertThat(Said.by(book)).isEqualTo(Said.by(RIGHT));
    assertThat(checked(book).outcomes().couldNotRun()).isEmpty();
    assertThat(checked(book).filled()).noneMatch(it -> it.sheet().startsWith(FUNDS));
  }

  @Test
  void among_amounts_they_leave_open_what_the_total_is() {
    Book book =
        lowestWordsBesideTheTotal()
            .on(FUNDS, grid -> grid.insertRow(6))
            .set(FUNDS, "A7", "212")
            .set(FUNDS, "D7", "城乡社区支出")
            .set(FUNDS, "F7", RawCell.number(BigDecimal.TEN))
            .set(FUNDS, "G7", RawCell.number(BigDecimal.TEN))
            .set(FUNDS, "I7", RawCell.number(BigDecimal.TEN))
            .book();

    assertThat(checked(book).outcomes().couldNotRun())
        .filteredOn(it -> it.why().contains("G6"))
        .extracting(CouldNotRun::rule)
        .contains("F07-2", "F47-3");
    assertThat(checked(book).filled())
        .noneMatch(it -> it.sheet().startsWith(FUNDS) && it.address().equals("G6"));
  }

  @Test
  void other_words_in_the_empty_table_are_told_be_they_the_heading_of_another_column() {
    for (String words : new String[] {"详见附表", "基本支出"}) {
      Book book = edited().set(FUNDS, "I7", words).book();

      assertThat(Said.recognise(book).findings())
          .extracting(Finding::rule)
          .containsExactly("READ-06");
      assertThat(checked(book).outcomes().couldNotRun()).anyMatch(it -> it.why().contains("I7"));
    }
  }

  @Test
  void an_amount_that_the_empty_table_lacks_is_missed() {
    Book book =
        lowestWordsBesideTheTotal().set("公开04表", "H33", RawCell.number(BigDecimal.TEN)).book();

    assertThat(checked(book).findings())
        .filteredOn(finding -> finding.rule().equals("F47-3"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("政府性基金表中没有对应的金额；请补填。"));
  }

  @Test
  void a_header_repeated_on_the_next_page_is_no_row() {
    Book book = edited().on(EXPENSES, RepeatedHeadingsTest::turnPage).book();

    assertThat(Said.by(book)).isEqualTo(Said.by(RIGHT));
    assertThat(checked(book).outcomes().couldNotRun()).isEmpty();
  }

  @Test
  void a_header_repeated_with_the_numbers_of_its_columns_is_no_row() {
    Book book = edited().on(EXPENSES, grid -> turnPage(grid, 5)).book();

    assertThat(Said.by(book)).isEqualTo(Said.by(RIGHT));
  }

  /** Repeats a row further down. */
  private static void turnPage(Grid grid, int header) {
    grid.insertRow(12);
    for (int column = 0; column < grid.columnCount(); column++) {
      grid.set(12, column, grid.at(header, column));
    }
  }

  @Test
  void numbers_of_columns_of_which_one_was_left_out_are_no_amounts() {
    Book book = edited().on(EXPENSES, grid -> grid.removeColumn(7)).book();

    assertThat(Said.recognise(book).findings())
        .extracting(Finding::rule)
        .containsExactly("READ-04");
    assertThat(checked(book).findings()).isEmpty();
  }

  private static void turnPage(Grid grid) {
    grid.insertRow(10);
    for (int column = 0; column < grid.columnCount(); column++) {
      RawCell leaf = grid.at(4, column);
      grid.set(10, column, leaf.isBlank() ? grid.at(3, column) : leaf);
    }
  }
}
