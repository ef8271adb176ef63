package gongkai.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text put together from characters on pages, which knows where each of its letters stands. */
final class PageWords {
  private static final double WIDE = 2.5;
  private static final double BLANK = 0.5;
  private static final double NARROW = 0.12;
  private final StringBuilder text = new StringBuilder();
  private final List<Box> boxes = new ArrayList<>();

  /** A line of characters, from the left. */
  static PageWords line(int page, List<Glyph> glyphs) {
    var words = new PageWords();
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::left));
    Glyph last = null;
    boolean blank = false;
    for (Glyph glyph : sorted) {
      if (glyph.isBlank()) {
        blank = true;
        continue;
      }
      if (last != null) {
        words.gap(last, glyph, blank);
      }
      words.add(
          glyph.text(), new Box(page, glyph.left(), glyph.top(), glyph.right(), glyph.bottom()));
      last = glyph;
      blank = false;
    }
    return words;
  }

  private void gap(Glyph last, Glyph next, boolean blank) {
    double gap = (next.left() - last.right()) / Math.max(last.size(), next.size());
    if (gap > WIDE) {
      add("\t", null);
    } else if (gap > BLANK || (gap > NARROW && blank && isLatin(last) && isLatin(next))) {
      add(" ", null);
    }
  }

  private static boolean isLatin(Glyph glyph) {
    return isLatin(glyph.text().charAt(0));
  }

  private void add(String letters, Box box) {
    text.append(letters);
    for (int i = 0; i < letters.length(); i++) {
      boxes.add(box);
    }
  }

  /** Goes on with the next line; only words of letters need a blank between them. */
  void append(PageWords next) {
    if (!isEmpty() && !next.isEmpty() && isLatin(last()) && isLatin(next.text.charAt(0))) {
      add(" ", null);
    }
    text.append(next.text);
    boxes.addAll(next.boxes);
  }

  /** Goes on with a line that stands for itself. */
  void appendLine(PageWords next) {
    if (!isEmpty()) {
      add("\n", null);
    }
    text.append(next.text);
    boxes.addAll(next.boxes);
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && c < 0x250;
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  /** Where the letter at this place stands, or null for a blank that nobody printed. */
  Box box(int at) {
    return boxes.get(at);
  }
}
