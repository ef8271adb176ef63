package gongkai.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of characters on a page. */
record TextLine(int page, double left, double right, double base, double size, PageWords words) {
  private static final double SAME_LINE = 0.5;

  /** The lines that these characters make, from the top down. */
  static List<TextLine> of(int page, List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::base));
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : sorted) {
      boolean next =
          !line.isEmpty()
              && glyph.base() - line.get(0).base()
                  > SAME_LINE * Math.min(glyph.size(), line.get(0).size());
      if (next) {
        add(lines, page, line);
        line.clear();
      }
      line.add(glyph);
    }
    add(lines, page, line);
    return lines;
  }

  private static void add(List<TextLine> lines, int page, List<Glyph> glyphs) {
    List<Glyph> printed = glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
    if (printed.isEmpty()) {
      return;
    }
    lines.add(
        new TextLine(
            page,
            printed.stream().mapToDouble(Glyph::left).min().orElseThrow(),
            printed.stream().mapToDouble(Glyph::right).max().orElseThrow(),
            printed.get(0).base(),
            printed.stream().mapToDouble(Glyph::size).max().orElseThrow(),
            PageWords.line(page, glyphs)));
  }

  String text() {
    return words.text();
  }

  double width() {
    return right - left;
  }
}
