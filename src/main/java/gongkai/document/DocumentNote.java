package gongkai.document;

import gongkai.report.Level;

/**
 * A note to be put at a place of a publication.
 *
 * @param spot the {@link Spot#id} of the cell that it is about, or null
 * @param paragraph the {@link Paragraph#number} of the words that it is about, or null; without
 *     cell and words it is about the whole
 * @param from the first letter in the paragraph
 * @param to the one behind the last
 * @param change words to take the place of some of these, or null
 */
public record DocumentNote(
    Level level, String note, Integer spot, Integer paragraph, int from, int to, Change change) {

  /**
   * A correction that is certain.
   *
   * @param from the first letter to go, in the paragraph or in the cell's text
   */
  public record Change(int from, int to, String by) {}
}
