package gongkai.text.write;

import gongkai.report.Rule;
import gongkai.text.expr.Tally;
import gongkai.text.expr.Vocabulary;
import gongkai.text.input.InputCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a template words its explanatory text.
 *
 * @param title what stands over it, without the name of the unit
 * @param parts of the publication, the cover first; none when the template has no document.txt
 * @param checks which rule asks for which check of what people fill in
 * @param tallies what must hold between the facts that they fill in
 */
public record TextTemplate(
    Vocabulary vocabulary,
    List<Piece> title,
    List<SectionText> sections,
    List<PartText> parts,
    Map<InputCheck, Rule> checks,
    List<Tally> tallies) {
  public TextTemplate {
    title = List.copyOf(title);
    sections = List.copyOf(sections);
    parts = List.copyOf(parts);
    checks = Map.copyOf(checks);
    tallies = List.copyOf(tallies);
  }

  /** All rules about what people fill in. */
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(checks.values());
    tallies.forEach(tally -> rules.add(tally.rule()));
    return rules;
  }
}
