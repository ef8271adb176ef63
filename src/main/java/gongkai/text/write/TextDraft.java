package gongkai.text.write;

import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Missing;
import gongkai.report.Section;
import java.util.List;

/**
 * A drafted 情况说明, and what is drafted around it.
 *
 * @param parts of the publication; the first is its cover; none when the template has none
 * @param missing what only people know and have not said
 * @param findings what is wrong or worth knowing about what they said
 * @param filled blank cells of input sheets that archived filings answer
 */
public record TextDraft(
    List<Section> sections,
    List<DraftedPart> parts,
    List<Missing> missing,
    List<Finding> findings,
    List<Filled> filled) {
  public TextDraft {
    sections = List.copyOf(sections);
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
    findings = List.copyOf(findings);
    filled = List.copyOf(filled);
  }
}
