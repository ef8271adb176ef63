package gongkai.text.write;

import gongkai.report.Section;
import gongkai.report.Section.Figure;
import gongkai.text.expr.DraftLog;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of one section as they are being written. */
final class SectionDraft {
  private final String section;
  private final DraftLog log;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private String part = "";

  SectionDraft(String section, DraftLog log) {
    this.section = section;
    this.log = log;
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
      written.gaps().forEach(log::ask);
    }
  }

  Section bound(String title) {
    return new Section(section, title, paragraphs, figures);
  }
}
