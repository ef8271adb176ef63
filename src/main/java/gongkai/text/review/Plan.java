package gongkai.text.review;

import gongkai.report.Rule;
import gongkai.template.Template;
import gongkai.text.input.InputBlock;
import gongkai.text.source.Source;
import gongkai.text.write.TextTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How people word the amounts of a template, and what of their text is held against what.
 *
 * @param titles of the sections, by what the template calls them
 * @param evaluations the sections that sum up the self-evaluations of projects
 * @param planning whether the text is about a budget, so that 预算数 are its amounts of this year
 * @param residue words that must not be left in a final text
 */
record Plan(
    Map<String, List<String>> titles,
    List<Watch> watches,
    List<Whole> wholes,
    List<Rows> rows,
    List<Records> records,
    List<Rows> items,
    List<Enumeration> enumerations,
    List<Emptiness> emptiness,
    List<Sum> sums,
    List<Limit> limits,
    List<String> evaluations,
    boolean planning,
    List<String> residue) {
  private static final String FILE = "review.txt";

  Plan {
    watches = List.copyOf(watches);
    wholes = List.copyOf(wholes);
    rows = List.copyOf(rows);
    records = List.copyOf(records);
    items = List.copyOf(items);
    enumerations = List.copyOf(enumerations);
    emptiness = List.copyOf(emptiness);
    sums = List.copyOf(sums);
    limits = List.copyOf(limits);
    evaluations = List.copyOf(evaluations);
    residue = List.copyOf(residue);
  }

  /**
   * The number that follows one of the wordings.
   *
   * @param name of an amount; of several with {@code /} between them any may be meant
   */
  record Watch(String section, List<String> wordings, String name) {}

  /** What a share is of; the default one when the text does not say. */
  record Whole(String section, List<String> wordings, String name, boolean isDefault) {}

  /** Amounts that stand with the names of rows of a table. */
  record Rows(String section, String table, String column) {}

  /** Amounts that stand with what a row of an open block of an input sheet is about. */
  record Records(String section, InputBlock block, String column, String budget) {}

  /** The names that must be listed after a wording. */
  record Enumeration(
      String section, String wording, String table, String column, List<String> codes) {}

  /** A section that must say that its table is empty. */
  record Emptiness(String section, String table) {}

  /** Numbers of a unit that must add up to another. */
  record Sum(String section, Rule rule, List<String> totals, List<String> parts, String unit) {}

  /** An amount of the text that must not be greater than another. */
  record Limit(String section, Rule rule, String less, String more) {}

  /** The names that a section may speak of. */
  Map<String, String> named(String section) {
    Map<String, String> named = new HashMap<>();
    for (Watch watch : watches) {
      if (watch.section().equals(section)) {
        watch.wordings().forEach(wording -> named.put(wording, watch.name()));
      }
    }
    return named;
  }

  /**
   * The plan of a template; an empty one where it has none.
   *
   * @param text how it words its text, or null when it does not
   * @throws gongkai.template.BadDefinition when a line cannot be used
   */
  static Plan of(Template template, TextTemplate text) {
    String plan = template.file(FILE);
    Source source = new Source(template.id() + "/" + FILE, plan == null ? "" : plan);
    return new PlanParser(template, text).parse(source);
  }
}
