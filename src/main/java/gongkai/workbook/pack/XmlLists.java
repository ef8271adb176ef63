package gongkai.workbook.pack;

import java.util.List;

/** Adds to the lists that XML parts are made of. */
public final class XmlLists {
  private XmlLists() {}

  /**
   * A part whose root gets more children at its end.
   *
   * @param entries elements with {@code %s} where the root's namespace prefix belongs
   */
  public static byte[] append(byte[] xml, XmlElement root, List<String> entries) {
    var splice = new XmlSplice(xml);
    append(splice, xml, root, entries);
    return splice.bytes();
  }

  /** As {@link #append(byte[], XmlElement, List)}, for a list somewhere in a part. */
  public static void append(XmlSplice splice, byte[] xml, XmlElement list, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    entries.forEach(entry -> text.append(entry.replace("%s", list.prefix())));
    if (list.isEmptyTag()) {
      int slash = list.end() - 2;
      while (xml[slash] != '/') {
        slash--;
      }
      splice.replace(slash, list.end(), ">" + text + "</" + list.prefix() + list.name() + ">");
    } else {
      splice.insert(list.contentEnd(), text.toString());
    }
  }

  /** Corrects the {@code count} of a list that gets more entries. */
  public static void count(XmlSplice splice, XmlElement list, int count) {
    XmlAttribute attribute = list.find("count");
    if (attribute != null) {
      splice.replace(attribute.valueStart(), attribute.valueEnd(), Integer.toString(count));
    }
  }
}
