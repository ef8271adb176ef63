package gongkai.inspection;

import gongkai.document.Block;
import gongkai.document.Contents;
import gongkai.document.Document;
import gongkai.document.Paragraph;
import gongkai.inspection.InspectionForm.Item;
import gongkai.table.Labels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which chapter each paragraph of a publication stands in. */
final class Chapters {
  private static final int LONGEST_HEADING = 45;
  private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]+(部分|章).*");
  private static final Pattern SECTION = Pattern.compile("^[一二三四五六七八九十]+、[^。]{2,40}$");

  private final Map<Integer, Item> places = new HashMap<>();
  private final Set<Item> filled = new HashSet<>();
  private final List<Item> items;
  private final String unit;

  /**
   * @param items the chapters that are asked for
   * @param unit whose publication it is, or empty
   */
  Chapters(Document document, Contents contents, List<Item> items, String unit) {
    this.items = items;
    this.unit = unit;
    Item open = null;
    Item outer = null;
    for (Block block : document.blocks()) {
      Paragraph line = block instanceof Paragraph paragraph ? paragraph : null;
      if (line != null && contents.entries().contains(line)) {
        continue;
      }
      String text = line == null ? "" : line.text();
      Item heading = line == null ? null : headed(text);
      if (PART.matcher(Labels.plain(text)).matches()
          || (heading != null && !Labels.numbered(text))) {
        open = heading;
        outer = heading;
      } else if (heading != null) {
        open = heading;
      } else if (SECTION.matcher(Labels.plain(text)).matches()) {
        open = outer;
      } else if (open != null) {
        filled.add(open);
      }
      if (line != null && open != null) {
        places.put(line.number(), open);
      }
    }
  }

  /** The chapter that this paragraph stands in, or null. */
  Item of(int paragraph) {
    return places.get(paragraph);
  }

  /** Whether anything stands under a heading of this chapter. */
  boolean has(Item chapter) {
    return filled.contains(chapter);
  }

  /** The chapter that a line is the heading of; one that is numbered must be called just so. */
  private Item headed(String text) {
    if (text.length() > LONGEST_HEADING || text.indexOf('。') >= 0) {
      return null;
    }
    String name = Contents.name(text);
    String plain = plain(name);
    boolean numbered = Labels.numbered(text);
    Item best = null;
    int longest = 0;
    for (Item item : items) {
      for (String title : item.arguments()) {
        boolean called = plain.equals(plain(title)) || (!numbered && name.endsWith(title));
        if (called && title.length() > longest) {
          best = item;
          longest = title.length();
        }
      }
    }
    return best;
  }

  private String plain(String name) {
    return Contents.core(name.startsWith(unit) ? name.substring(unit.length()) : name);
  }
}
