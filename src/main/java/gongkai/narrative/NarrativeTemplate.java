package gongkai.narrative;

import gongkai.narrative.Expr.CellOf;
import gongkai.narrative.source.Source;
import gongkai.template.BadDefinition;
import gongkai.template.Template;
import java.util.List;
import java.util.Map;

/**
 * How a template words its explanatory text, what it asks people for, and the ways of writing.
 *
 * @param rules what must hold between the facts that people fill in
 * @param amounts the amounts that the text gives a name
 * @param named the cells of tables that it names
 */
public record NarrativeTemplate(
    Template template,
    List<SectionText> sections,
    List<InputRule> rules,
    InputSheets inputs,
    Profiles profiles,
    Map<String, Expr> amounts,
    List<CellOf> named) {
  private static final String TEXT = "narrative.txt";
  private static final String INPUTS = "inputs.txt";
  private static final String PROFILES = "profiles.txt";

  public NarrativeTemplate {
    sections = List.copyOf(sections);
    rules = List.copyOf(rules);
    amounts = Map.copyOf(amounts);
    named = List.copyOf(named);
  }

  /**
   * Reads the definition files of a template.
   *
   * @throws BadDefinition when a line of them cannot be used
   */
  public static NarrativeTemplate of(Template template) {
    return parse(
        template, source(template, TEXT), source(template, INPUTS), source(template, PROFILES));
  }

  /** Reads the three definition files from elsewhere. */
  public static NarrativeTemplate parse(
      Template template, Source text, Source inputs, Source profiles) {
    return new TextParser(
            template,
            InputSheets.parse(inputs.file(), inputs.text()),
            Profiles.parse(profiles.file(), profiles.text()))
        .parse(text);
  }

  /** Whether a template has an explanatory text. */
  public static boolean isIn(Template template) {
    return template.file(TEXT) != null;
  }

  private static Source source(Template template, String name) {
    String file = template.id() + "/" + name;
    String text = template.file(name);
    if (text == null) {
      throw new BadDefinition(file, 1, 1, "缺少这个文件；要写情况说明，模板里就要有它。");
    }
    return new Source(file, text);
  }
}
