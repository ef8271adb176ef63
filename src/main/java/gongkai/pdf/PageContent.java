package gongkai.pdf;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * What stands on a page, turned so that its words run from left to right.
 *
 * @param turn from the page's own space to the direction of reading
 * @param invisible how many characters are there but not shown, as behind a scan
 */
record PageContent(
    int number,
    double width,
    double height,
    AffineTransform turn,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    int invisible,
    int pictures) {
  PageContent {
    glyphs = List.copyOf(glyphs);
    rulings = List.copyOf(rulings);
  }
}
