package gongkai.http.page;

import gongkai.report.Section;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A drafted section cut into plain words, figures with their origin, and gaps to fill. */
public record DraftView(String title, List<List<Piece>> paragraphs) {
  private static final String GAP = "【";

  /**
   * A piece of a paragraph.
   *
   * @param kind {@code words}, {@code figure} or {@code gap}
   * @param origin where a figure comes from, else null
   */
  public record Piece(String kind, String text, String origin) {}

  static DraftView of(Section section) {
    Iterator<Section.Figure> figures = section.figures().iterator();
    var cut = new ArrayList<List<Piece>>();
    Section.Figure next = figures.hasNext() ? figures.next() : null;
    for (String paragraph : section.paragraphs()) {
      var pieces = new ArrayList<Piece>();
      int from = 0;
      while (next != null) {
        int at = paragraph.indexOf(next.text(), from);
        if (at < 0) {
          break;
        }
        words(pieces, paragraph.substring(from, at));
        pieces.add(new Piece("figure", next.text(), origin(next)));
        from = at + next.text().length();
        next = figures.hasNext() ? figures.next() : null;
      }
      words(pieces, paragraph.substring(from));
      cut.add(pieces);
    }
    return new DraftView(section.section() + "、" + section.title(), cut);
  }

  private static String origin(Section.Figure figure) {
    String cells = String.join("；", figure.cells());
    return figure.arithmetic() == null ? cells : figure.arithmetic() + "（" + cells + "）";
  }

  private static void words(List<Piece> pieces, String text) {
    int from = 0;
    for (int gap = text.indexOf(GAP); gap >= 0; gap = text.indexOf(GAP, from)) {
      int end = text.indexOf('】', gap) + 1;
      if (end == 0) {
        break;
      }
      plain(pieces, text.substring(from, gap));
      pieces.add(new Piece("gap", text.substring(gap, end), null));
      from = end;
    }
    plain(pieces, text.substring(from));
  }

  private static void plain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece("words", text, null));
    }
  }
}
