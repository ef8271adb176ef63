package gongkai.archive;

import gongkai.archive.index.Scaled;
import gongkai.report.Rejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * Which submissions are asked for; what is null does not restrict. Figures, findings and words are
 * those of the latest version.
 *
 * @param within codes of the units (names for those without a code) that the asker may see
 * @param unit part of the unit's code or name
 * @param template a family or a template's whole id
 * @param rule id of a rule that must have failed, as error or warning
 * @param item an account code or the name of an item
 * @param min least amount in 万元 of some figure (of that item)
 * @param max greatest amount in 万元 of that figure
 * @param words a run of words of the text, the unit's name or the file name
 * @param page from 1
 * @param size of a page
 */
public record SubmissionQuery(
    Set<String> within,
    String unit,
    Integer year,
    String template,
    Status status,
    String rule,
    String item,
    BigDecimal min,
    BigDecimal max,
    String words,
    int page,
    int size) {
  private static final int LARGEST = 500;

  /** Everything, newest first, twenty a page. */
  public static final SubmissionQuery ALL =
      new SubmissionQuery(null, null, null, null, null, null, null, null, null, null, 1, 20);

  public SubmissionQuery {
    if (page < 1 || size < 1 || size > LARGEST) {
      throw new Rejected("bad-page", "页码从 1 开始，每页 1 至 %d 条，请修改后重试。".formatted(LARGEST));
    }
    within = within == null ? null : Set.copyOf(within);
  }

  public SubmissionQuery within(Set<String> seen) {
    return new SubmissionQuery(
        seen, unit, year, template, status, rule, item, min, max, words, page, size);
  }

  public SubmissionQuery unit(String part) {
    return new SubmissionQuery(
        within, part, year, template, status, rule, item, min, max, words, page, size);
  }

  public SubmissionQuery year(Integer wanted) {
    return new SubmissionQuery(
        within, unit, wanted, template, status, rule, item, min, max, words, page, size);
  }

  public SubmissionQuery template(String wanted) {
    return new SubmissionQuery(
        within, unit, year, wanted, status, rule, item, min, max, words, page, size);
  }

  public SubmissionQuery status(Status wanted) {
    return new SubmissionQuery(
        within, unit, year, template, wanted, rule, item, min, max, words, page, size);
  }

  public SubmissionQuery rule(String failed) {
    return new SubmissionQuery(
        within, unit, year, template, status, failed, item, min, max, words, page, size);
  }

  /** Restricts to those with a figure of this item between two amounts; each may be null. */
  public SubmissionQuery figure(String ofItem, BigDecimal least, BigDecimal greatest) {
    return new SubmissionQuery(
        within, unit, year, template, status, rule, ofItem, least, greatest, words, page, size);
  }

  public SubmissionQuery words(String run) {
    return new SubmissionQuery(
        within, unit, year, template, status, rule, item, min, max, run, page, size);
  }

  public SubmissionQuery page(int number, int ofSize) {
    return new SubmissionQuery(
        within, unit, year, template, status, rule, item, min, max, words, number, ofSize);
  }

  boolean hasRange() {
    return min != null || max != null;
  }

  /** The least amount as figures are stored. */
  long least() {
    return min == null ? Long.MIN_VALUE : Scaled.amount(min, RoundingMode.CEILING);
  }

  /** The greatest amount as figures are stored. */
  long greatest() {
    return max == null ? Long.MAX_VALUE : Scaled.amount(max, RoundingMode.FLOOR);
  }
}
