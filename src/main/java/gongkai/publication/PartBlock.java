package gongkai.publication;

/** What stands in a part, one below the other. */
public sealed interface PartBlock
    permits PartBlock.Heading, PartBlock.Paragraph, PrintedTable, ChartBlock {

  /**
   * A heading inside a part.
   *
   * @param level 2 stands in the table of contents; 3 and 4 do not
   */
  record Heading(int level, String text) implements PartBlock {}

  /** A paragraph of the body; what stands in 【】 is still to be written. */
  record Paragraph(String text) implements PartBlock {}
}
