package gongkai.performance;

import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How performance forms are recognised, judged and told.
 *
 * @param measures understands targets and results
 * @param tables where the same figures stand in the tables of a filing, by name
 * @param families which forms a family of templates has
 * @param rules in the order of the file
 * @param fingerprint changes when the definitions change
 */
public record PerformanceDefinitions(
    Settings settings,
    FormWords words,
    FundWords funds,
    MeasureReader measures,
    Map<String, List<TableFigure>> tables,
    Map<String, List<Kind>> families,
    SummaryWords summary,
    AnswerWords answers,
    List<PerformanceRule> rules,
    String fingerprint) {
  /** The name of the file in a template's folder. */
  public static final String FILE = "performance.yaml";

  private static final String FAMILY = "performance";

  public PerformanceDefinitions {
    tables = Map.copyOf(tables);
    families = Map.copyOf(families);
    rules = List.copyOf(rules);
  }

  /**
   * The definitions for filings of a template: those of its own folder, else those of the family
   * performance that are nearest in year; empty when there are none.
   *
   * @throws gongkai.template.BadDefinition when they cannot be used
   */
  public static Optional<PerformanceDefinitions> find(Template template, TemplateLibrary library) {
    return template.file(FILE) != null
        ? Optional.of(parse(template))
        : nearest(template.year(), library).map(PerformanceDefinitions::parse);
  }

  /** The template of workbooks that hold nothing but performance forms. */
  public static Optional<Template> nearest(int year, TemplateLibrary library) {
    return library.all().stream()
        .filter(template -> template.family().equals(FAMILY) && template.file(FILE) != null)
        .min(Comparator.comparingInt(template -> apart(template, year)));
  }

  private static int apart(Template template, int year) {
    return Math.abs(template.year() - year);
  }

  static PerformanceDefinitions parse(Template template) {
    return DefinitionsParser.parse(template.id() + "/" + FILE, template.file(FILE));
  }

  /** The rules for a template, e.g. {@code final-accounts/2024}, in order. */
  public List<PerformanceRule> rulesFor(String template) {
    List<Kind> kinds = kindsOf(template);
    return rules.stream().filter(rule -> kinds.contains(rule.check().kind())).toList();
  }

  /** The forms that filings of a template may have. */
  List<Kind> kindsOf(String template) {
    return families.entrySet().stream()
        .filter(family -> template != null && template.startsWith(family.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of(Kind.values()));
  }

  /** The rule of each check. */
  Map<Check, PerformanceRule> byCheck() {
    var byCheck = new EnumMap<Check, PerformanceRule>(Check.class);
    rules.forEach(rule -> byCheck.put(rule.check(), rule));
    return byCheck;
  }
}
