package gongkai.workbook.sheet;

import gongkai.workbook.pack.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** The styles part as reading needs it: which styles show dates, and what background each has. */
public final class Styles {
  private static final Map<Integer, String> CHINESE_FORMATS = chineseFormats();

  /** Colours, locales, currency signs, padding and fillers: nothing that changes the number. */
  private static final String DECORATION = "\\[[^\\]]*\\]|_.|\\*.|\\\\.|\"[^\"]*\"|[¥￥$ ()+-]";

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[#0?,]*[#0?](?:\\.([0?#]+))?");

  private final List<String> fills = new ArrayList<>();
  private final List<Integer> fillOf = new ArrayList<>();
  private final List<Integer> formatOf = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final Map<Integer, Boolean> dates = new HashMap<>();
  private final Map<Integer, Integer> decimals = new HashMap<>();

  /**
   * @param root the root of the styles part, or null when the workbook has none
   */
  public Styles(XmlElement root) {
    if (root == null) {
      return;
    }
    for (XmlElement format : in(root, "numFmts", "numFmt")) {
      formats.put(format.number("numFmtId", 0), format.attribute("formatCode", ""));
    }
    in(root, "fills", "fill").forEach(fill -> fills.add(CellFill.describe(fill)));
    for (XmlElement style : in(root, "cellXfs", "xf")) {
      fillOf.add(style.number("fillId", 0));
      formatOf.add(style.number("numFmtId", 0));
    }
  }

  private static List<XmlElement> in(XmlElement root, String list, String item) {
    XmlElement found = root.child(list);
    return found == null ? List.of() : found.children(item);
  }

  /** The background of a style, as {@link CellFill} writes it. */
  String fill(int style) {
    int fill = style < 0 || style >= fillOf.size() ? 0 : fillOf.get(style);
    return fill < 0 || fill >= fills.size() ? CellFill.NONE : fills.get(fill);
  }

  /** The paint of ours that a style carries, or null. */
  Paint paint(int style) {
    return CellFill.paint(fill(style));
  }

  int formatId(int style) {
    return style < 0 || style >= formatOf.size() ? 0 : formatOf.get(style);
  }

  /** The number format of a style, e.g. {@code #,##0.00}. */
  String format(int style) {
    int id = formatId(style);
    String own = formats.getOrDefault(id, CHINESE_FORMATS.get(id));
    String known = own != null ? own : BuiltinFormats.getBuiltinFormat(id);
    return known == null ? "General" : known;
  }

  /** How many decimals a style shows of a number; -1 when it shows all that there are. */
  public int decimals(int style) {
    return decimals.computeIfAbsent(formatId(style), id -> shownDecimals(format(style)));
  }

  /** The decimals of a plain format such as {@code #,##0.00_);(#,##0.00)}. */
  private static int shownDecimals(String format) {
    Matcher plain = PLAIN_NUMBER.matcher(format.split(";", -1)[0].replaceAll(DECORATION, ""));
    return !plain.matches() ? -1 : plain.group(1) == null ? 0 : plain.group(1).length();
  }

  /** Whether a style shows numbers as dates or times. */
  public boolean isDate(int style) {
    int id = formatId(style);
    return id != 0 && dates.computeIfAbsent(id, key -> DateUtil.isADateFormat(key, format(style)));
  }

  /** The formats that Chinese Excel has built in beyond those that every Excel has. */
  private static Map<Integer, String> chineseFormats() {
    Map<Integer, String> formats = new HashMap<>();
    String month = "yyyy\"年\"m\"月\"";
    String day = "m\"月\"d\"日\"";
    for (int id : new int[] {27, 36, 50, 52, 55, 57}) {
      formats.put(id, month);
    }
    for (int id : new int[] {28, 29, 51, 53, 54, 58}) {
      formats.put(id, day);
    }
    formats.put(30, "m-d-yy");
    formats.put(31, "yyyy\"年\"m\"月\"d\"日\"");
    formats.put(32, "h\"时\"mm\"分\"");
    formats.put(33, "h\"时\"mm\"分\"ss\"秒\"");
    return formats;
  }
}
