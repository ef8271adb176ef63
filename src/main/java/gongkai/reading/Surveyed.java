package gongkai.reading;

import gongkai.table.Sheet;

/**
 * A sheet once it is looked over, before anything is made of it.
 *
 * @param layout where its table stands, or null when it has none that can be made out
 */
record Surveyed(Sheet sheet, SheetLayout layout, SheetFacts facts) {
  private static final int LISTED_TITLES = 2;

  static Surveyed of(Sheet sheet) {
    SheetLayout layout = LayoutFinder.find(sheet).orElse(null);
    return new Surveyed(sheet, layout, SheetFacts.of(sheet, layout));
  }

  String name() {
    return sheet.name();
  }

  /** Whether it lists the titles of other sheets, as a table of contents does. */
  boolean listsTitles() {
    return layout == null && facts.titles().stream().distinct().count() > LISTED_TITLES;
  }
}
