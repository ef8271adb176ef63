package gongkai.text.write;

import gongkai.text.expr.InputRule;
import gongkai.text.expr.Vocabulary;
import java.util.List;

/**
 * How a template words its explanatory text.
 *
 * @param rules what must hold between the facts that people fill in
 */
public record TextTemplate(
    Vocabulary vocabulary, List<SectionText> sections, List<InputRule> rules) {
  public TextTemplate {
    sections = List.copyOf(sections);
    rules = List.copyOf(rules);
  }
}
