package gongkai.narrative;

import gongkai.report.Section;
import gongkai.table.Filing;
import gongkai.table.Related;
import java.util.ArrayList;
import java.util.List;

/** Drafts the explanatory text of a filing. */
public final class Narrator {
  private Narrator() {}

  /**
   * Drafts every section of the template.
   *
   * @param filing with its totals filled in
   * @param inputs what people wrote on its input sheets
   * @param related what else the unit filed
   */
  public static Draft draft(
      Filing filing, NarrativeTemplate template, Inputs inputs, Related related) {
    var ledger = new Ledger();
    inputs.findings().forEach(ledger::report);
    Profile profile = ProfileChoice.choose(template.profiles(), inputs, ledger);
    var tables = new Tables(filing, template, related, profile.number("金额小数位数", ""));
    var scope = new Scope(tables, new Facts(tables, inputs, ledger), profile, "", null, 0);
    List<Section> sections = new ArrayList<>();
    for (SectionText section : template.sections()) {
      var pages = new Pages(section.numeral(), ledger);
      section.nodes().forEach(node -> node.write(scope, pages));
      sections.add(pages.bound(section.title()));
    }
    template.rules().forEach(rule -> ledger.report(rule.check(scope)));
    return new Draft(sections, ledger.missing(), ledger.findings(), ledger.filled());
  }
}
