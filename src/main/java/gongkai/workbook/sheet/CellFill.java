package gongkai.workbook.sheet;

import gongkai.workbook.pack.XmlElement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell's background in one line of text, e.g. {@code solid rgb=FFFFFF00 -}, so that it can be
 * kept in a cell and given back; it knows patterns, not gradients.
 */
public final class CellFill {
  /** No background. */
  public static final String NONE = "none - -";

  /** A background that we cannot write down and therefore leave alone. */
  public static final String OTHER = "other";

  private static final List<String> COLOUR = List.of("rgb", "theme", "indexed", "auto");
  private static final String COLOUR_PATTERN =
      "(-|(rgb=(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|theme=\\d{1,3}|indexed=\\d{1,3}|auto=1)(;tint=-?[0-9.Ee-]{1,25})?)";
  private static final Pattern KNOWN =
      Pattern.compile("[A-Za-z0-9]{1,20} " + COLOUR_PATTERN + " " + COLOUR_PATTERN);

  private CellFill() {}

  public static String solid(Paint paint) {
    return solid(paint.argb());
  }

  public static String solid(String argb) {
    return "solid rgb=" + argb + " -";
  }

  /** The line for a fill element of the styles part. */
  static String describe(XmlElement fill) {
    XmlElement pattern = fill.child("patternFill");
    if (pattern == null) {
      return OTHER;
    }
    String kind = pattern.attribute("patternType", "none");
    if (kind.equals("none")) {
      return NONE;
    }
    String line =
        kind + " " + colour(pattern.child("fgColor")) + " " + colour(pattern.child("bgColor"));
    return isKnown(line) ? line : OTHER;
  }

  private static String colour(XmlElement colour) {
    if (colour == null) {
      return "-";
    }
    for (String kind : COLOUR) {
      String value = colour.attribute(kind);
      if (value != null) {
        String tint = colour.attribute("tint");
        return kind + "=" + value + (tint == null ? "" : ";tint=" + tint);
      }
    }
    return "-";
  }

  /** Whether a line can be made a fill again. */
  public static boolean isKnown(String line) {
    return KNOWN.matcher(line).matches();
  }

  /** The paint of ours that this line is, or null. */
  public static Paint paint(String line) {
    return line.startsWith("solid rgb=") ? Paint.ofColour(line.substring(10, 18)) : null;
  }

  /** The fill element for a line. */
  static String xml(String line, String prefix) {
    String[] part = line.split(" ");
    return "<%1$sfill><%1$spatternFill patternType=\"%2$s\">%3$s%4$s</%1$spatternFill></%1$sfill>"
        .formatted(
            prefix,
            part[0],
            element(prefix + "fgColor", part[1]),
            element(prefix + "bgColor", part[2]));
  }

  private static String element(String name, String colour) {
    if (colour.equals("-")) {
      return "";
    }
    return "<" + name + " " + colour.replaceAll("(\\w+)=([^;]+);?", "$1=\"$2\" ").trim() + "/>";
  }
}
