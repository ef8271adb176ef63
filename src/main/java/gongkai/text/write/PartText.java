package gongkai.text.write;

import java.util.List;

/**
 * A part of the publication as the template words it; the first, without a heading, is the cover.
 *
 * @param title null for the cover
 */
public record PartText(List<Piece> title, List<Node> nodes) {
  public PartText {
    title = title == null ? null : List.copyOf(title);
    nodes = List.copyOf(nodes);
  }
}
