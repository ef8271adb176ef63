package gongkai.blank;

/** One cell as a line of a layout writes it. */
sealed interface LayoutCell {

  /**
   * Printed words.
   *
   * @param indent how far they are moved in
   */
  record Words(String text, int indent) implements LayoutCell {}

  /** Left to be filled. */
  record Blank(BlankEntry entry) implements LayoutCell {}

  /** Merged with the cell to the left. */
  record Left() implements LayoutCell {}

  /** Merged with the cell above. */
  record Above() implements LayoutCell {}
}
