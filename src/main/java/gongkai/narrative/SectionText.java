package gongkai.narrative;

import java.util.List;

/** A section as the template words it. */
record SectionText(String numeral, String title, List<Node> nodes) {
  SectionText {
    nodes = List.copyOf(nodes);
  }
}
