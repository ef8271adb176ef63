package gongkai.workbook.pack;

import gongkai.table.Abandoned;
import java.nio.charset.StandardCharsets;

/**
 * Walks the tags of an XML part in UTF-8 and knows at which byte each begins and ends, so that a
 * part can be edited in place. It knows no entities but the five built in, and refuses a DOCTYPE.
 */
public final class XmlScanner {

  public enum Tag {
    OPEN,
    EMPTY,
    CLOSE,
    NONE
  }

  private final byte[] bytes;
  private Tag tag = Tag.NONE;
  private int start;
  private int end;
  private int nameStart;
  private int nameEnd;

  public XmlScanner(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Goes to the next tag; {@link Tag#NONE} when there is none. */
  public Tag next() {
    Abandoned.check();
    int at = end;
    while (true) {
      at = find((byte) '<', at);
      if (at < 0 || at + 1 >= bytes.length) {
        start = bytes.length;
        end = bytes.length;
        return tag = Tag.NONE;
      }
      byte next = bytes[at + 1];
      if (next == '?') {
        at = after("?>", at);
      } else if (next != '!') {
        return tag = readTag(at);
      } else if (matches("<!--", at)) {
        at = after("-->", at);
      } else if (matches("<![CDATA[", at)) {
        at = after("]]>", at);
      } else {
        throw Xml.forbidden();
      }
    }
  }

  private Tag readTag(int at) {
    start = at;
    boolean close = bytes[at + 1] == '/';
    nameStart = close ? at + 2 : at + 1;
    int scan = nameStart;
    while (scan < bytes.length && !endsName(bytes[scan])) {
      if (bytes[scan] == ':') {
        nameStart = scan + 1;
      }
      scan++;
    }
    nameEnd = scan;
    byte quote = 0;
    while (scan < bytes.length && (quote != 0 || bytes[scan] != '>')) {
      byte here = bytes[scan];
      if (quote == 0 && (here == '"' || here == '\'')) {
        quote = here;
      } else if (here == quote) {
        quote = 0;
      }
      scan++;
    }
    if (scan >= bytes.length) {
      throw Xml.damaged();
    }
    end = scan + 1;
    return close ? Tag.CLOSE : bytes[scan - 1] == '/' ? Tag.EMPTY : Tag.OPEN;
  }

  private static boolean endsName(byte b) {
    return b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Whether the current tag opens, closed at once or not. */
  public boolean opens() {
    return tag == Tag.OPEN || tag == Tag.EMPTY;
  }

  public Tag tag() {
    return tag;
  }

  /** First byte of the current tag. */
  public int start() {
    return start;
  }

  /** The byte behind the current tag. */
  public int end() {
    return end;
  }

  /** The current tag's name without a namespace prefix. */
  public String name() {
    return text(nameStart, nameEnd);
  }

  public boolean is(String name) {
    return nameEnd - nameStart == name.length() && matches(name, nameStart);
  }

  /** The prefix of the current tag with its colon, or empty. */
  public String prefix() {
    return text(start + (bytes[start + 1] == '/' ? 2 : 1), nameStart);
  }

  /** An attribute's value by its local name, or null. */
  public String attribute(String name) {
    XmlAttribute found = find(name);
    return found == null ? null : Xml.decode(bytes, found.valueStart(), found.valueEnd());
  }

  /** Where an attribute of the current tag stands, or null. */
  public XmlAttribute find(String name) {
    return XmlAttribute.find(bytes, nameEnd, end, name);
  }

  /** The byte behind the current tag's name. */
  public int nameEnd() {
    return nameEnd;
  }

  /** Goes behind the end of the element that the current tag opens. */
  public void skip() {
    int depth = tag == Tag.OPEN ? 1 : 0;
    while (depth > 0) {
      switch (next()) {
        case OPEN -> depth++;
        case CLOSE -> depth--;
        case NONE -> throw Xml.damaged();
        default -> {}
      }
    }
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private int find(byte wanted, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(String text, int at) {
    if (at + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int after(String mark, int from) {
    for (int i = from; i + mark.length() <= bytes.length; i++) {
      if (matches(mark, i)) {
        return i + mark.length();
      }
    }
    throw Xml.damaged();
  }
}
