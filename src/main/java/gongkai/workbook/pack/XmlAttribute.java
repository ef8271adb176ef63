package gongkai.workbook.pack;

/**
 * Where an attribute stands in a part.
 *
 * @param start first byte of the blank before it
 * @param valueStart first byte of its value
 * @param valueEnd byte behind its value, the closing quote
 */
public record XmlAttribute(int start, int valueStart, int valueEnd) {

  /**
   * The attribute of this local name within a tag's bytes, namespace declarations aside; or null.
   */
  static XmlAttribute find(byte[] bytes, int from, int to, String name) {
    int at = from;
    while (at < to) {
      int blank = at;
      while (at < to && isBlank(bytes[at])) {
        at++;
      }
      int nameStart = at;
      int localStart = at;
      while (at < to && bytes[at] != '=' && bytes[at] != '>') {
        if (bytes[at] == ':') {
          localStart = at + 1;
        }
        at++;
      }
      int nameEnd = at;
      while (nameEnd > localStart && isBlank(bytes[nameEnd - 1])) {
        nameEnd--;
      }
      while (at < to && bytes[at] != '"' && bytes[at] != '\'') {
        at++;
      }
      if (at >= to) {
        return null;
      }
      byte quote = bytes[at];
      int valueStart = ++at;
      while (at < to && bytes[at] != quote) {
        at++;
      }
      boolean declares = localStart - nameStart == 6 && same(bytes, nameStart, "xmlns:");
      if (!declares && nameEnd - localStart == name.length() && same(bytes, localStart, name)) {
        return new XmlAttribute(blank, valueStart, at);
      }
      at++;
    }
    return null;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static boolean same(byte[] bytes, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
