package gongkai.text.review;

import gongkai.template.BadDefinition;
import gongkai.text.source.Source;
import gongkai.text.write.TextTemplate;
import java.util.List;

/**
 * How people word the amounts of a template, and what of their text is held against what.
 *
 * @param evaluations the sections that sum up the self-evaluations of projects
 * @param planning whether the text is about a budget, so that 预算数 are its amounts of this year
 * @param residue words that must not be left in a final text
 */
record Plan(
    List<Watch> watches,
    List<Whole> wholes,
    List<CodeAmounts> classes,
    List<CodeAmounts> items,
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
    classes = List.copyOf(classes);
    items = List.copyOf(items);
    enumerations = List.copyOf(enumerations);
    emptiness = List.copyOf(emptiness);
    sums = List.copyOf(sums);
    limits = List.copyOf(limits);
    evaluations = List.copyOf(evaluations);
    residue = List.copyOf(residue);
  }

  /** The amount that follows one of the wordings; with its budget before it when budgeted. */
  record Watch(String section, List<String> wordings, String name, boolean budgeted) {}

  /** What a share is of; the default one when the text does not say. */
  record Whole(String section, List<String> wordings, String name, boolean isDefault) {}

  /** Amounts that stand with names of account codes. */
  record CodeAmounts(String section, String table, String column) {}

  /** The names that must be listed after a wording. */
  record Enumeration(
      String section, String wording, String table, String column, List<String> codes) {}

  /** A section that must say that its table is empty. */
  record Emptiness(String section, String table) {}

  /** Numbers of a unit that must add up to another. */
  record Sum(String section, String rule, List<String> totals, List<String> parts, String unit) {}

  /** An amount of the text that must not be greater than another. */
  record Limit(String section, String rule, String less, String more) {}

  /** The plan of a template, or null when it has none. */
  static Plan of(TextTemplate text) {
    String plan = text.vocabulary().template().file(FILE);
    String file = text.vocabulary().template().id() + "/" + FILE;
    return plan == null ? null : parse(text, new Source(file, plan));
  }

  /**
   * Reads a plan.
   *
   * @throws BadDefinition when a line cannot be used
   */
  static Plan parse(TextTemplate text, Source source) {
    return new PlanParser(text).parse(source);
  }
}
