package gongkai.text.claim;

import gongkai.report.Where;
import java.util.List;

/**
 * A section of a text.
 *
 * @param section how its template calls it; null when the template does not know it
 * @param printed its numeral or title as printed
 * @param text its words
 */
public record Passage(String section, String printed, Folded text, List<PrintedLine> lines) {
  public Passage {
    lines = List.copyOf(lines);
  }

  static Passage of(String section, String printed, List<PrintedLine> lines) {
    return new Passage(
        section, printed, Folded.of(lines.stream().map(PrintedLine::text).toList()), lines);
  }

  public String words() {
    return text.text();
  }

  public Where where(int at) {
    int left = text.origin(at);
    for (PrintedLine line : lines) {
      if (left <= line.text().length()) {
        return new Where(printed, line.page());
      }
      left -= line.text().length() + 1;
    }
    return new Where(printed, null);
  }

  /** The words between two places as they were printed. */
  public String quote(int start, int end) {
    return text.printed(start, end);
  }

  Passage longer(Passage other) {
    return other.words().length() > words().length() ? other : this;
  }
}
