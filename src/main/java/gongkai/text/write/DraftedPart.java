package gongkai.text.write;

import java.util.List;

/**
 * A part of the publication as drafted.
 *
 * @param title its heading
 */
public record DraftedPart(String title, List<Line> lines) {
  public DraftedPart {
    lines = List.copyOf(lines);
  }

  /**
   * What stands on a line of its own.
   *
   * @param text the heading, the paragraph, or the words that say what belongs in this place
   */
  public record Line(Kind kind, String text) {}

  /** What a line is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    /** Here stands something that is not drafted: tables, the explanatory text, forms. */
    PLACE
  }
}
