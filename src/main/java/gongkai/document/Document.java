package gongkai.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A publication as it was read.
 *
 * @param blocks its paragraphs and tables in reading order, without page numbers and running heads
 * @param pictures pages that hold but a picture, whose words cannot be read
 */
public record Document(List<Block> blocks, List<Integer> pictures) {
  public Document {
    blocks = List.copyOf(blocks);
    pictures = List.copyOf(pictures);
  }

  public List<Paragraph> paragraphs() {
    return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).toList();
  }

  /** Its words without its tables, a line a paragraph. */
  public String text() {
    return paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
  }
}
