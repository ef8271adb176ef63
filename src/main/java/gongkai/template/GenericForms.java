package gongkai.template;

import gongkai.account.Accounts;
import java.util.List;
import java.util.Map;

/**
 * The words by which tables without definitions of their own are told, as {@code
 * generic/forms.yaml} lists them.
 *
 * @param name what people call such a workbook
 * @param totals ends of headers that stand over sums
 * @param aside beginnings of headers that stand over parts of what is summed elsewhere
 * @param sums sets of parts whose sum is the total beside them; each part by the words for it
 * @param flow what makes 年末 out of 年初
 * @param income rows of the left side of a table of both
 * @param spending rows of its right side
 * @param totalRows names of the row that sums all codes
 * @param subtotalRows names of rows that sum some codes
 * @param elsewhere words of sheets that others read, such as forms of performance
 * @param compared words of columns that stand beside for comparison, and add up to nothing
 * @param accounts the classifications, by name
 * @param forms the performance forms that come along with any workbook, or null
 * @param common the files that all templates share
 */
public record GenericForms(
    String name,
    List<String> totals,
    List<String> aside,
    List<List<List<String>>> sums,
    Flow flow,
    Side income,
    Side spending,
    List<String> totalRows,
    List<String> subtotalRows,
    List<String> elsewhere,
    List<String> compared,
    Map<String, Accounts> accounts,
    FormSet forms,
    Map<String, String> common) {
  static final String FILE = "generic/forms.yaml";

  /** Words for opening balance, income, spending and closing balance. */
  public record Flow(
      List<String> opening, List<String> income, List<String> spending, List<String> closing) {}

  /** Words for the sum of the year, what is added to it, and the sum of both. */
  public record Side(List<String> current, List<String> added, List<String> total) {}

  GenericForms with(Map<String, Accounts> known, FormSet theirs, Map<String, String> shared) {
    return new GenericForms(
        name,
        totals,
        aside,
        sums,
        flow,
        income,
        spending,
        totalRows,
        subtotalRows,
        elsewhere,
        compared,
        known,
        theirs,
        shared);
  }

  /**
   * @throws BadDefinition when the text cannot be used
   */
  static GenericForms parse(String yaml) {
    return new YamlFile(FILE, yaml).read(GenericForms.class);
  }
}
