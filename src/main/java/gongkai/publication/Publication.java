package gongkai.publication;

import java.util.List;

/**
 * A document as an office publishes it.
 *
 * @param title of the cover, a line a line; empty for one without cover and contents
 * @param date on the cover, or empty
 * @param parts in their order; each begins on a page of its own
 */
public record Publication(List<String> title, String date, List<Part> parts) {
  public Publication {
    title = List.copyOf(title);
    parts = List.copyOf(parts);
  }

  /**
   * A part, e.g. 第三部分.
   *
   * @param title its heading
   */
  public record Part(String title, List<PartBlock> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }
}
