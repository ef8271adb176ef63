package gongkai.workbook.word;

/** WordSizes and line heights in points, as word/styles.xml sets them. */
final class WordSizes {
  static final double BODY = 16;
  static final double LINE = 28;
  static final double PART = 22;
  static final double PART_LINE = 32;
  static final double AFTER_TITLE = 14;
  static final double CONTENTS_LINE = 24;
  static final double CAPTION = 14;
  static final double TABLE_TITLE = 15;
  static final double NOTE = 10;
  static final double NOTE_LINE = 15;

  /** A chart with the room above and below it. */
  static final double CHART = 191;

  static final double CHART_WIDTH = 425;
  static final double CHART_HEIGHT = 180;

  private WordSizes() {}
}
