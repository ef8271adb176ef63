package gongkai.workbook.pack;

import gongkai.report.Rejected;
import gongkai.workbook.pack.XmlScanner.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of a small part, with the bytes at which it and its content begin and end. */
public final class XmlElement {
  private static final int DEEPEST = 200;

  /** A document of a thousand pages has fewer; each costs a hundred bytes here. */
  private static final int MOST = 600_000;

  private final byte[] bytes;
  private final String name;
  private final String prefix;
  private final int start;
  private final int tagEnd;
  private List<XmlElement> children = List.of();
  private int contentEnd;
  private int end;

  private XmlElement(byte[] bytes, XmlScanner at, Map<String, String> words) {
    this.bytes = bytes;
    this.name = words.computeIfAbsent(at.name(), word -> word);
    this.prefix = words.computeIfAbsent(at.prefix(), word -> word);
    this.start = at.start();
    this.tagEnd = at.end();
    this.contentEnd = at.end();
    this.end = at.end();
  }

  /** The root element of a part in UTF-8; refuses what is not well-formed. */
  public static XmlElement parse(byte[] bytes) {
    var scanner = new XmlScanner(bytes);
    Deque<XmlElement> open = new ArrayDeque<>();
    Map<String, String> words = new HashMap<>();
    int count = 0;
    XmlElement root = null;
    for (Tag tag = scanner.next(); tag != Tag.NONE; tag = scanner.next()) {
      if (tag == Tag.CLOSE) {
        if (open.isEmpty() || !scanner.is(open.peek().name)) {
          throw Xml.damaged();
        }
        XmlElement closed = open.pop();
        closed.contentEnd = scanner.start();
        closed.end = scanner.end();
        continue;
      }
      if (++count > MOST) {
        throw new Rejected("too-large", "文件里的段落和格式异常多，读不下去；请删去不需要的内容、另存后再上传。");
      }
      var element = new XmlElement(bytes, scanner, words);
      if (!open.isEmpty()) {
        open.peek().add(element);
      } else if (root == null) {
        root = element;
      }
      if (tag == Tag.OPEN) {
        open.push(element);
        if (open.size() > DEEPEST) {
          throw Xml.damaged();
        }
      }
    }
    if (root == null || !open.isEmpty()) {
      throw Xml.damaged();
    }
    return root;
  }

  private void add(XmlElement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  public String name() {
    return name;
  }

  /** Its namespace prefix with the colon, or empty. */
  public String prefix() {
    return prefix;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** The byte behind its opening tag. */
  public int tagEnd() {
    return tagEnd;
  }

  /** The first byte of its closing tag; as {@link #tagEnd} when it has none. */
  public int contentEnd() {
    return contentEnd;
  }

  boolean isEmptyTag() {
    return end == tagEnd;
  }

  public List<XmlElement> children() {
    return children;
  }

  public List<XmlElement> children(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  /** The first child of this name, or null. */
  public XmlElement child(String child) {
    for (XmlElement element : children) {
      if (element.name.equals(child)) {
        return element;
      }
    }
    return null;
  }

  /** An attribute's value by its local name, or null. */
  public String attribute(String attribute) {
    XmlAttribute found = find(attribute);
    return found == null ? null : Xml.decode(bytes, found.valueStart(), found.valueEnd());
  }

  public String attribute(String attribute, String otherwise) {
    String value = attribute(attribute);
    return value == null ? otherwise : value;
  }

  /** A whole-number attribute; {@code otherwise} when it is absent. */
  public int number(String attribute, int otherwise) {
    String value = attribute(attribute);
    try {
      return value == null ? otherwise : Integer.parseInt(value.trim());
    } catch (NumberFormatException e) {
      throw Xml.damaged();
    }
  }

  public XmlAttribute find(String attribute) {
    int from = start + 1 + prefix.length() + name.length();
    return XmlAttribute.find(bytes, from, tagEnd, attribute);
  }

  /** The character data directly inside it. */
  public String text() {
    var text = new StringBuilder();
    int at = tagEnd;
    for (XmlElement child : children) {
      text.append(Xml.decode(bytes, at, child.start));
      at = child.end;
    }
    return text.append(Xml.decode(bytes, at, contentEnd)).toString();
  }

  /** The element as written. */
  public String raw() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
