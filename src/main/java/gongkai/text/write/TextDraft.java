package gongkai.text.write;

import gongkai.report.Filled;
import gongkai.report.Missing;
import gongkai.report.Section;
import java.util.List;

/**
 * A drafted 情况说明, and what is drafted around it.
 *
 * @param title what stands over it, without the name of the unit
 * @param parts of the publication; the first is its cover; none when the template has none
 * @param missing what only people know and have not said
 * @param filled blank cells of input sheets that archived filings answer
 */
public record TextDraft(
    String title,
    List<Section> sections,
    List<DraftedPart> parts,
    List<Missing> missing,
    List<Filled> filled) {
  public static final TextDraft NONE =
      new TextDraft("情况说明", List.of(), List.of(), List.of(), List.of());

  public TextDraft {
    sections = List.copyOf(sections);
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
    filled = List.copyOf(filled);
  }
}
