package gongkai.workbook.sheet;

import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.pack.XmlSplice;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lists that every styles part needs, for workbooks of programs that write less. */
public final class StyleDefaults {
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "</styleSheet>";

  private StyleDefaults() {}

  /** A part with all lists: the given one, with those added that it lacks; null is an empty one. */
  static byte[] complete(byte[] part) {
    byte[] xml = part == null ? EMPTY.getBytes(StandardCharsets.UTF_8) : part;
    XmlElement root = XmlElement.parse(xml);
    var splice = new XmlSplice(xml);
    XmlElement formats = root.child("numFmts");
    int at = formats == null ? root.tagEnd() : formats.end();
    for (Map.Entry<String, String> list : lists().entrySet()) {
      XmlElement present = root.child(list.getKey());
      if (present != null) {
        at = present.end();
      } else {
        splice.insert(
            at,
            list.getValue()
                .replace("<", "<" + root.prefix())
                .replace("<" + root.prefix() + "/", "</" + root.prefix()));
      }
    }
    return splice.untouched() ? xml : splice.bytes();
  }

  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put(
        "fonts", "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>");
    lists.put(
        "fills",
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>");
    lists.put(
        "borders",
        "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>");
    String style = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"%s/>";
    lists.put(
        "cellStyleXfs", "<cellStyleXfs count=\"1\">" + style.formatted("") + "</cellStyleXfs>");
    lists.put("cellXfs", "<cellXfs count=\"1\">" + style.formatted(" xfId=\"0\"") + "</cellXfs>");
    return lists;
  }
}
