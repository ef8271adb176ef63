package gongkai.workbook.document;

import gongkai.workbook.pack.XmlElement;
import java.util.HashMap;
import java.util.Map;

/** What the named styles of a document say of its paragraphs. */
final class WordStyles {
  private static final int LONGEST_CHAIN = 12;
  private final Map<String, XmlElement> styles = new HashMap<>();

  /**
   * @param root of the part that defines them, or null when there is none
   */
  WordStyles(XmlElement root) {
    if (root != null) {
      root.children("style").forEach(style -> styles.put(style.attribute("styleId", ""), style));
    }
  }

  /** The property of a paragraph: its own, else that of its style or of one behind it; or null. */
  XmlElement property(XmlElement paragraph, String name) {
    XmlElement holder = paragraph;
    for (int i = 0; holder != null && i < LONGEST_CHAIN; i++) {
      XmlElement properties = holder.child("pPr");
      XmlElement found = properties == null ? null : properties.child(name);
      if (found != null) {
        return found;
      }
      boolean first = holder == paragraph;
      holder = styles.get(first ? val(properties, "pStyle") : val(holder, "basedOn"));
    }
    return null;
  }

  private static String val(XmlElement parent, String name) {
    XmlElement child = parent == null ? null : parent.child(name);
    return child == null ? "" : child.attribute("val", "");
  }
}
