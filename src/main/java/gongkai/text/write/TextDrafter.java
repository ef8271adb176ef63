package gongkai.text.write;

import gongkai.report.Outcomes;
import gongkai.report.Section;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.text.expr.Context;
import gongkai.text.expr.DraftLog;
import gongkai.text.expr.KnownFacts;
import gongkai.text.expr.TableFacts;
import gongkai.text.input.InputCheck;
import gongkai.text.input.Inputs;
import gongkai.text.style.StyleChoice;
import gongkai.text.style.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drafts the explanatory text of a filing. */
public final class TextDrafter {
  private TextDrafter() {}

  /**
   * Drafts every section of the template.
   *
   * @param filing with its totals filled in
   * @param inputs what people wrote on its input sheets
   * @param related what else the unit filed
   * @param doubted cells that must not be published as they stand
   * @param outcomes where the rules about what people wrote end
   */
  public static TextDraft draft(
      Filing filing,
      TextTemplate template,
      Inputs inputs,
      Related related,
      Set<CellRef> doubted,
      Outcomes outcomes) {
    if (template.sections().isEmpty() && template.parts().isEmpty()) {
      return TextDraft.NONE;
    }
    var log = new DraftLog(outcomes, template.checks());
    inputs.judge(outcomes, template.checks().get(InputCheck.UNDERSTOOD));
    TextStyle style =
        StyleChoice.choose(
            template.vocabulary().styles(),
            inputs,
            outcomes,
            template.checks().get(InputCheck.STYLE));
    int decimals = style.number("金额小数位数", "");
    var tables = new TableFacts(filing, template.vocabulary(), related, decimals, doubted);
    var context = new Context(tables, new KnownFacts(tables, inputs, log), style, "", null, 0);
    List<Section> sections = new ArrayList<>();
    for (SectionText section : template.sections()) {
      var pages = new SectionDraft(section.numeral(), log);
      section.nodes().forEach(node -> node.write(context, pages));
      sections.add(pages.bound(section.title()));
    }
    template.tallies().forEach(tally -> tally.check(context, outcomes));
    List<DraftedPart> parts =
        template.parts().stream().map(part -> draft(part, context, log)).toList();
    String title = Written.all(template.title(), context).text();
    return new TextDraft(title, sections, parts, log.missing(), log.filled());
  }

  private static DraftedPart draft(PartText part, Context context, DraftLog log) {
    var pages = new SectionDraft("", log);
    String title = part.title() == null ? "" : Written.all(part.title(), context.in("")).text();
    part.nodes().forEach(node -> node.write(context, pages));
    return pages.asPart(title);
  }
}
