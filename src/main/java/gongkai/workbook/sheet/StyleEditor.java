package gongkai.workbook.sheet;

import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.pack.XmlLists;
import gongkai.workbook.pack.XmlSplice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Adds styles to a workbook; a style that is there already is used again. */
public final class StyleEditor {
  private static final int MOST = 65_000;
  private static final Pattern FILL = Pattern.compile("\\bfillId=[\"'][^\"']*[\"']");
  private static final Pattern APPLIES = Pattern.compile("\\bapplyFill=[\"'][^\"']*[\"']");
  private static final Pattern TAG_NAME = Pattern.compile("<(/?)(\\w)");
  private final byte[] xml;
  private final XmlElement root;
  private final Styles styles;
  private final Entries fonts;
  private final Entries fills;
  private final Entries borders;
  private final Entries cells;
  private final Map<String, Integer> fillOfLine = new HashMap<>();
  private final Map<Integer, String> lineOfStyle = new HashMap<>();

  /**
   * @param part the styles part in UTF-8, or null when the workbook has none
   */
  public StyleEditor(byte[] part) {
    xml = StyleDefaults.complete(part);
    root = XmlElement.parse(xml);
    styles = new Styles(root);
    fonts = new Entries(root.child("fonts"));
    fills = new Entries(root.child("fills"));
    borders = new Entries(root.child("borders"));
    cells = new Entries(root.child("cellXfs"));
  }

  /** The background of a style, as {@link CellFill} writes it. */
  public String fill(int style) {
    return lineOfStyle.getOrDefault(style, styles.fill(style));
  }

  /** The same style with another background; the style itself when there is no room for more. */
  public int withFill(int style, String line) {
    if (fill(style).equals(line) || cells.size() >= MOST) {
      return style;
    }
    String filled = with(cells.at(style), FILL, "fillId=\"" + fillId(line) + "\"");
    int found = cells.indexOf(with(filled, APPLIES, "applyFill=\"1\""));
    lineOfStyle.put(found, line);
    return found;
  }

  private static String with(String style, Pattern attribute, String value) {
    return attribute.matcher(style).find()
        ? attribute.matcher(style).replaceFirst(value)
        : style.replaceFirst("(/?>)", " " + value + "$1");
  }

  private int fillId(String line) {
    return fillOfLine.computeIfAbsent(
        line,
        wanted -> {
          List<XmlElement> known = root.child("fills").children();
          for (int i = 0; i < known.size(); i++) {
            if (CellFill.describe(known.get(i)).equals(wanted)) {
              return i;
            }
          }
          return fills.indexOf(CellFill.xml(wanted, root.prefix()));
        });
  }

  public int font(String font) {
    return fonts.indexOf(prefixed(font));
  }

  public int border(String border) {
    return borders.indexOf(prefixed(border));
  }

  public int fillNumber(String line) {
    return fillId(line);
  }

  public int style(String style) {
    return cells.indexOf(prefixed(style));
  }

  private String prefixed(String element) {
    return root.prefix().isEmpty()
        ? element
        : TAG_NAME.matcher(element).replaceAll("<$1" + root.prefix() + "$2");
  }

  /** The changed part; null when nothing was added. */
  public byte[] bytes() {
    var splice = new XmlSplice(xml);
    for (Entries entries : List.of(fonts, fills, borders, cells)) {
      if (!entries.added.isEmpty()) {
        XmlLists.count(splice, entries.list, entries.size());
        XmlLists.append(splice, xml, entries.list, entries.added);
      }
    }
    return splice.untouched() ? null : splice.bytes();
  }

  /** One list of the part, and what is added to it. */
  private static final class Entries {
    private final XmlElement list;
    private final List<String> raw = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> added = new ArrayList<>();

    Entries(XmlElement list) {
      this.list = list;
      for (XmlElement entry : list.children()) {
        index.putIfAbsent(entry.raw(), raw.size());
        raw.add(entry.raw());
      }
    }

    int size() {
      return raw.size();
    }

    String at(int i) {
      return raw.get(i >= 0 && i < raw.size() ? i : 0);
    }

    int indexOf(String entry) {
      return index.computeIfAbsent(
          entry,
          wanted -> {
            raw.add(wanted);
            added.add(wanted);
            return raw.size() - 1;
          });
    }
  }
}
