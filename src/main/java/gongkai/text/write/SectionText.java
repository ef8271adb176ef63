package gongkai.text.write;

import java.util.List;

/** A section as the template words it. */
public record SectionText(String numeral, String title, List<Node> nodes) {
  public SectionText {
    nodes = List.copyOf(nodes);
  }
}
