package gongkai.form.words;

import gongkai.form.measure.MeasureReader;
import gongkai.template.Template;
import java.util.Optional;

/**
 * How performance forms are recognised, judged and told.
 *
 * @param measures understands targets and results
 * @param fingerprint changes when the definitions change
 */
public record FormDefinitions(
    Settings settings,
    FormWords words,
    FundWords funds,
    MeasureReader measures,
    SummaryWords summary,
    AnswerWords answers,
    String fingerprint) {
  /** The name of the file in a template's folder. */
  public static final String FILE = "forms.yaml";

  /**
   * The definitions for filings of a template; empty when no forms come along with them.
   *
   * @throws gongkai.template.BadDefinition when they cannot be used
   */
  public static Optional<FormDefinitions> of(Template template) {
    return Optional.ofNullable(template.forms()).map(DefinitionsParser::parse);
  }
}
