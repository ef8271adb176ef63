package gongkai.workbook.pack;

import gongkai.report.Rejected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in and out of XML parts. */
public final class Xml {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern DECLARATION =
      Pattern.compile("^<\\?xml[^>]*?encoding=[\"']([^\"']+)[\"'][^>]*\\?>");

  private Xml() {}

  public static Rejected damaged() {
    return new Rejected("damaged", "文件已损坏，读不完整；请用 Excel 或 WPS 打开修复、另存为 .xlsx 后重新上传。");
  }

  static Rejected forbidden() {
    return new Rejected(
        "xml-entity", "文件内含有 DTD 或实体声明，正常的工作簿不会有，为安全起见不予读取；请用 Excel 或 WPS 另存为 .xlsx 后重新上传。");
  }

  /** The bytes in UTF-8, whatever they were written in. */
  static byte[] utf8(byte[] bytes) {
    Charset charset = charset(bytes);
    if (charset.equals(StandardCharsets.UTF_8)) {
      return bytes;
    }
    String text = new String(bytes, charset);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return DECLARATION
        .matcher(text)
        .replaceFirst("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = bytes[0] & 0xFF;
      int second = bytes[1] & 0xFF;
      if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
        return first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16;
      }
      if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
        return first == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
      }
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARATION.matcher(head);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  /** Character data of a part as text: entities and CDATA resolved. */
  public static String decode(byte[] bytes, int from, int to) {
    String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0) {
      return raw;
    }
    var text = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '&') {
        at = entity(raw, at, text);
      } else if (raw.startsWith("<![CDATA[", at)) {
        int close = raw.indexOf("]]>", at);
        text.append(raw, at + 9, close);
        at = close + 3;
      } else if (c == '<') {
        at = raw.indexOf('>', at) + 1;
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  private static int entity(String raw, int at, StringBuilder text) {
    int end = raw.indexOf(';', at);
    if (end < 0) {
      throw damaged();
    }
    String name = raw.substring(at + 1, end);
    switch (name) {
      case "amp" -> text.append('&');
      case "lt" -> text.append('<');
      case "gt" -> text.append('>');
      case "quot" -> text.append('"');
      case "apos" -> text.append('\'');
      default -> text.appendCodePoint(codePoint(name));
    }
    return end + 1;
  }

  private static int codePoint(String name) {
    try {
      int code =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
      if (Character.isValidCodePoint(code)) {
        return code;
      }
    } catch (NumberFormatException e) {
      throw damaged();
    }
    throw forbidden();
  }

  /** Text made safe for an element or a quoted attribute; what XML cannot hold is left out. */
  public static String encode(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("&#10;");
                case '\t' -> safe.append("&#9;");
                default -> {
                  if (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  /** A spreadsheet's own escapes such as {@code _x000D_} resolved. */
  public static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  /** Text for a cell or comment: what looks like a spreadsheet's own escape stays text. */
  public static String cellText(String text) {
    return encode(ESCAPED.matcher(text).replaceAll("_x005F_x$1_"));
  }
}
