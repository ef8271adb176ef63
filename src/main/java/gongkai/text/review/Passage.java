package gongkai.text.review;

import gongkai.table.Filing;
import gongkai.text.expr.NamedAmounts;
import gongkai.text.review.Notes.Note;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section of a text that is being held against the tables.
 *
 * @param section its numeral in the template
 * @param printed its numeral in the text
 * @param text its text
 */
record Passage(
    String section,
    String printed,
    String text,
    Plan plan,
    Filing filing,
    NamedAmounts amounts,
    Notes notes) {

  Note note(String quote) {
    return new Note(printed, quote, List.of(), null, null);
  }

  Note note(String quote, List<String> cells, BigDecimal expected, BigDecimal actual) {
    return new Note(printed, quote, cells, expected, actual);
  }

  Passage with(String other) {
    return new Passage(section, printed, other, plan, filing, amounts, notes);
  }

  /**
   * Notes what a printed percentage is worth.
   *
   * @param ratio the right percentage, unrounded
   * @param why what the right one follows from
   */
  void judge(
      String rule,
      Percent percent,
      BigDecimal ratio,
      String quote,
      List<String> cells,
      String why) {
    Note said = note(quote, cells, percent.like(ratio), percent.printed());
    switch (percent.with(ratio)) {
      case TAIL -> notes.tail(rule, said);
      case WRONG -> notes.error(rule, said, why + "应为 " + said.expected() + "%，请改正。");
      default -> {}
    }
  }
}
