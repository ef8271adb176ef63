package gongkai.workbook.word;

import gongkai.publication.ChartBlock;
import gongkai.publication.PartBlock;
import gongkai.publication.PrintedTable;
import gongkai.publication.Publication;
import java.util.ArrayList;
import java.util.List;

/** Works out on which page each entry of the table of contents stands, line by line. */
final class PageCounter {
  private static final double SLACK = 0.01;

  /** Lines of a paragraph that stay together. */
  private static final int TOGETHER = 2;

  private final List<ContentsEntry> entries = new ArrayList<>();
  private PageFormat paper = PageFormat.TEXT;
  private int page = 1;
  private double used;

  private PageCounter() {}

  /** The entries of the table of contents in order, with their pages. */
  static List<ContentsEntry> count(Publication publication, TableLayouts layouts) {
    var counter = new PageCounter();
    int lines = 0;
    for (var part : publication.parts()) {
      lines++;
      for (PartBlock block : part.blocks()) {
        lines += isEntry(block) ? 1 : 0;
      }
    }
    // The cover, then the contents.
    counter.newPage(PageFormat.TEXT);
    counter.take(WordSizes.LINE + WordSizes.AFTER_TITLE);
    for (int i = 0; i < lines; i++) {
      counter.take(WordSizes.CONTENTS_LINE);
    }
    for (var part : publication.parts()) {
      counter.newPage(layouts.paperOf(part));
      counter.entry(1, part.title());
      double line = counter.paper.line();
      int titleLines = TextMeasure.lines(part.title(), WordSizes.PART, line, 0);
      counter.take(titleLines * WordSizes.PART_LINE + WordSizes.AFTER_TITLE);
      for (int i = 0; i < part.blocks().size(); i++) {
        counter.count(part.blocks(), i, layouts);
      }
    }
    return counter.entries;
  }

  static boolean isEntry(PartBlock block) {
    return block instanceof PartBlock.Heading heading && heading.level() == 2;
  }

  private void count(List<PartBlock> blocks, int at, TableLayouts layouts) {
    PartBlock block = blocks.get(at);
    PageFormat wanted = layouts.paperOf(block);
    if (wanted != paper || layouts.beginsPage(block)) {
      newPage(wanted);
    }
    if (block instanceof PartBlock.Heading heading) {
      room(least(blocks, at));
      if (heading.level() == 2) {
        entry(2, heading.text());
      }
      used += bodyLines(heading.text()) * WordSizes.LINE;
    } else if (block instanceof PartBlock.Paragraph paragraph) {
      lines(bodyLines(paragraph.text()));
    } else if (block instanceof ChartBlock) {
      room(least(blocks, at));
      used += least(blocks, at);
    } else if (block instanceof PrintedTable table) {
      table(table, layouts.of(table));
    }
  }

  private int bodyLines(String text) {
    return TextMeasure.lines(text, WordSizes.BODY, paper.line(), 2 * WordSizes.BODY);
  }

  /** What of a block has to stand on one page; a heading stays with what follows it. */
  private double least(List<PartBlock> blocks, int at) {
    if (at >= blocks.size()) {
      return 0;
    }
    PartBlock block = blocks.get(at);
    if (block instanceof PartBlock.Heading heading) {
      return bodyLines(heading.text()) * WordSizes.LINE + least(blocks, at + 1);
    }
    if (block instanceof PartBlock.Paragraph paragraph) {
      int lines = bodyLines(paragraph.text());
      return (lines > TOGETHER + 1 ? TOGETHER : lines) * WordSizes.LINE;
    }
    if (block instanceof ChartBlock chart) {
      int caption = TextMeasure.lines(chart.caption(), WordSizes.CAPTION, paper.line(), 0);
      return WordSizes.CHART + caption * WordSizes.CONTENTS_LINE;
    }
    return 0;
  }

  /** A paragraph leaves no line alone at the foot or at the head of a page. */
  private void lines(int lines) {
    int left = lines;
    while (left > 0) {
      int room = (int) ((paper.column() - used + SLACK) / WordSizes.LINE);
      int here = Math.min(left, room);
      here = left - here == 1 ? here - 1 : here;
      if (here < left && here < TOGETHER && used > 0) {
        nextPage();
      } else {
        here = Math.max(here, 1);
        used += here * WordSizes.LINE;
        left -= here;
        if (left > 0) {
          nextPage();
        }
      }
    }
  }

  private void table(PrintedTable table, TableLayout layout) {
    double above = table.title().isEmpty() ? 0 : titleLines(table) * WordSizes.CONTENTS_LINE;
    above += table.above().size() * WordSizes.NOTE_LINE;
    double heads = 0;
    for (int i = 0; i < table.headRows(); i++) {
      heads += layout.heights()[i];
    }
    room(above + heads + (table.rows().isEmpty() ? 0 : layout.heights()[0]));
    used += above;
    for (int i = 0; i < layout.heights().length; i++) {
      double height = layout.heights()[i];
      if (used + height > paper.column() + SLACK && used > 0) {
        nextPage();
        used = i < table.headRows() ? 0 : heads;
      }
      used += height;
      while (used > paper.column() + SLACK) {
        double rest = used - paper.column();
        nextPage();
        used = rest;
      }
    }
    for (String note : table.notes()) {
      int lines = TextMeasure.lines(note, WordSizes.NOTE, paper.line(), 0);
      for (int i = 0; i < lines; i++) {
        take(WordSizes.NOTE_LINE);
      }
    }
  }

  private int titleLines(PrintedTable table) {
    return TextMeasure.lines(table.title(), WordSizes.TABLE_TITLE, paper.line(), 0);
  }

  private void entry(int level, String text) {
    entries.add(new ContentsEntry(level, text, page));
  }

  private void newPage(PageFormat next) {
    paper = next;
    nextPage();
  }

  private void nextPage() {
    page++;
    used = 0;
  }

  /** Turns the page unless so much fits on it. */
  private void room(double height) {
    if (used > 0 && used + height > paper.column() + SLACK) {
      nextPage();
    }
  }

  private void take(double height) {
    room(height);
    used += height;
  }
}
