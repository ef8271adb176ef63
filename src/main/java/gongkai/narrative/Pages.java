package gongkai.narrative;

import gongkai.report.Section;
import gongkai.report.Section.Figure;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of one section as they are being written. */
final class Pages {
  private final String section;
  private final Ledger ledger;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private String part = "";

  Pages(String section, Ledger ledger) {
    this.section = section;
    this.ledger = ledger;
  }

  /** The part of the text that is being written, e.g. 五（二）. */
  String part() {
    return section + part;
  }

  void open(String nextPart) {
    part = nextPart;
  }

  void add(Written written) {
    if (!written.text().isEmpty()) {
      paragraphs.add(written.text());
      figures.addAll(written.figures());
      written.gaps().forEach(ledger::ask);
    }
  }

  Section bound(String title) {
    return new Section(section, title, paragraphs, figures);
  }
}
