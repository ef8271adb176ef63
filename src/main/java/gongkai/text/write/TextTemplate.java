package gongkai.text.write;

import gongkai.text.expr.InputRule;
import gongkai.text.expr.Vocabulary;
import java.util.List;

/**
 * How a template words its explanatory text.
 *
 * @param parts of the publication, the cover first; none when the template has no document.txt
 * @param rules what must hold between the facts that people fill in
 */
public record TextTemplate(
    Vocabulary vocabulary,
    List<SectionText> sections,
    List<PartText> parts,
    List<InputRule> rules) {
  public TextTemplate {
    sections = List.copyOf(sections);
    parts = List.copyOf(parts);
    rules = List.copyOf(rules);
  }
}
