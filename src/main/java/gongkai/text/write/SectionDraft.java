package gongkai.text.write;

import gongkai.report.Section;
import gongkai.report.Section.Figure;
import gongkai.report.SectionChart;
import gongkai.text.expr.DraftLog;
import gongkai.text.write.DraftedPart.Kind;
import gongkai.text.write.DraftedPart.Line;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of one section as they are being written. */
final class SectionDraft {
  private final String section;
  private final DraftLog log;
  private final List<Line> lines = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<SectionChart> charts = new ArrayList<>();
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
      lines.add(new Line(Kind.PARAGRAPH, Spelling.smooth(written.text())));
      figures.addAll(written.figures());
      written.gaps().forEach(log::ask);
    }
  }

  void head(Written written) {
    lines.add(new Line(Kind.HEADING, written.text()));
    written.gaps().forEach(log::ask);
  }

  void leavePlace(String what) {
    lines.add(new Line(Kind.PLACE, what));
  }

  void draw(SectionChart.Kind kind, String title, List<SectionChart.Point> points) {
    charts.add(new SectionChart(kind, title, lines.size(), points));
  }

  Section bound(String title) {
    List<String> paragraphs = lines.stream().map(Line::text).toList();
    return new Section(section, title, paragraphs, figures, charts);
  }

  DraftedPart asPart(String title) {
    return new DraftedPart(title, lines);
  }
}
