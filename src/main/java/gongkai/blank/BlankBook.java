package gongkai.blank;

import java.util.List;

/**
 * A blank workbook free of its file format.
 *
 * @param title what it is, for the file's properties
 * @param body font of all but titles
 * @param heading font of titles
 */
public record BlankBook(String title, Typeface body, Typeface heading, List<BlankSheet> sheets) {
  public BlankBook {
    sheets = List.copyOf(sheets);
  }
}
