package gongkai.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the characters of a page into the cells of its tables. */
final class RegionText {
  /** Strings of two cells that were printed in one go have at least this gap between them. */
  private static final double APART = 0.35;

  /** The blank that a cell leaves at its sides, both together. */
  private static final double PADDING = 12;

  private final PageRegion region;
  private final PageRegion.Field[][] fields;
  private final Map<PageRegion.Field, List<Glyph>> glyphs = new LinkedHashMap<>();

  private RegionText(PageRegion region) {
    this.region = region;
    this.fields = new PageRegion.Field[region.ys().size() - 1][region.xs().size() - 1];
    for (PageRegion.Field field : region.fields()) {
      for (int row = field.row(); row < field.row() + field.rows(); row++) {
        for (int column = field.column(); column < field.column() + field.columns(); column++) {
          fields[row][column] = field;
        }
      }
    }
  }

  /**
   * The lines in each cell that has any.
   *
   * @param inside the characters within the table's borders, in the order of printing
   */
  static Map<PageRegion.Field, List<TextLine>> of(PageRegion region, List<Glyph> inside) {
    var text = new RegionText(region);
    int start = 0;
    for (int i = 1; i <= inside.size(); i++) {
      if (i == inside.size() || breaks(inside.get(i - 1), inside.get(i))) {
        text.place(inside.subList(start, i));
        start = i;
      }
    }
    Map<PageRegion.Field, List<TextLine>> lines = new LinkedHashMap<>();
    text.glyphs.forEach((field, all) -> lines.put(field, TextLine.of(region.page(), all)));
    return lines;
  }

  private static boolean breaks(Glyph last, Glyph next) {
    double gap = next.left() - last.right();
    return last.run() != next.run()
        || Math.abs(next.base() - last.base()) > APART * last.size()
        || gap > APART * last.size()
        || gap < -last.size();
  }

  /** A string goes into the cell that holds most of it, even where it runs over a border. */
  private void place(List<Glyph> run) {
    Map<PageRegion.Field, Integer> counts = new LinkedHashMap<>();
    run.forEach(glyph -> counts.merge(field(glyph), 1, Integer::sum));
    PageRegion.Field most = null;
    for (Map.Entry<PageRegion.Field, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.get(most)) {
        most = entry.getKey();
      }
    }
    glyphs.computeIfAbsent(most, key -> new ArrayList<>()).addAll(run);
  }

  private PageRegion.Field field(Glyph glyph) {
    int row = below(region.ys(), glyph.middle());
    int column = below(region.xs(), glyph.centre());
    return fields[row][column];
  }

  private static int below(List<Double> edges, double at) {
    int found = 0;
    for (int i = 1; i < edges.size() - 1; i++) {
      if (edges.get(i) <= at) {
        found = i;
      }
    }
    return found;
  }

  /** The words of a cell; a line that is full goes on in the next, as a long number does. */
  static PageWords words(Box cell, List<TextLine> lines) {
    var words = new PageWords();
    TextLine last = null;
    for (TextLine line : lines) {
      if (last == null || isFull(cell, last, line)) {
        words.append(line.words());
      } else {
        words.appendLine(line.words());
      }
      last = line;
    }
    return words;
  }

  /** Whether the first letter of the next line had no room left in this one. */
  static boolean isFull(Box cell, TextLine line, TextLine next) {
    double letter = Math.min(next.size(), next.width());
    return cell.right() - cell.left() - line.width() < letter + PADDING;
  }
}
