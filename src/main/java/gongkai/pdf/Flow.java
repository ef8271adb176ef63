package gongkai.pdf;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.Grid;
import gongkai.document.Paragraph;
import gongkai.document.Spot;
import gongkai.table.Amounts;
import gongkai.table.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts lines and tables of all pages into reading order, and what a page's end cut together. */
final class Flow {
  private static final double EDGE_OF_PAGE = 0.1;
  private static final double INDENT = 1.2;
  private static final double SHORT = 1.8;
  private static final double LEADING = 3.8;
  private static final double OTHER_SIZE = 0.15;
  private static final int RUNNING = 3;
  private static final int FEW_GLYPHS = 12;
  private static final Pattern ENDED = Pattern.compile("[。！？]\\s*$");
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(第[一二三四五六七八九十]+(部分|章)|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\\d]{1,3}[)）]"
              + "|\\d{1,2}[.．、](?!\\d)|(注|备注|说明|其中)[:：]|(附?表|公开)\\s*\\d)");

  private final List<PageContent> pages;
  private final List<List<Object>> items = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<PageWords> paragraphs = new ArrayList<>();
  private final List<Box> spots = new ArrayList<>();
  private final Map<Double, Double> rights = new HashMap<>();
  private Table open;
  private PageWords words;
  private TextLine lastLine;

  /** A table that may go on over the page's end. */
  private static final class Table {
    private Grid grid;
    private final int at;
    private final List<String> caption;
    private Map<Integer, List<TextLine>> lastRow;

    Table(Grid grid, int at, List<String> caption) {
      this.grid = grid;
      this.at = at;
      this.caption = caption;
    }
  }

  /** A ruled table with its words. */
  private record Filled(PageRegion region, Map<PageRegion.Field, List<TextLine>> lines) {}

  Flow(List<PageContent> pages, PdfLimits limits) {
    this.pages = pages;
    for (PageContent page : pages) {
      items.add(items(page, Lattice.of(page, limits.rulings())));
    }
    dropRunningLines();
  }

  /** What was read. */
  record Read(Document document, List<PageWords> paragraphs, List<Box> spots) {}

  Read read() {
    for (List<Object> page : items) {
      boolean top = true;
      List<TextLine> before = new ArrayList<>();
      for (Object item : page) {
        if (item instanceof Filled table) {
          table(table, top, before);
          top = false;
          before.clear();
        } else {
          before.add((TextLine) item);
        }
      }
      before.forEach(this::line);
      if (!before.isEmpty()) {
        open = null;
      }
    }
    endParagraph();
    return new Read(new Document(blocks, pictures()), paragraphs, spots);
  }

  private List<Integer> pictures() {
    return pages.stream()
        .filter(page -> page.pictures() > 0 && page.glyphs().size() < FEW_GLYPHS)
        .map(page -> page.number() + 1)
        .toList();
  }

  private static List<Object> items(PageContent page, List<PageRegion> regions) {
    List<Glyph> outside = new ArrayList<>();
    Map<PageRegion, List<Glyph>> inside = new LinkedHashMap<>();
    regions.forEach(region -> inside.put(region, new ArrayList<>()));
    for (Glyph glyph : page.glyphs()) {
      PageRegion region = null;
      for (PageRegion candidate : regions) {
        if (candidate.holds(glyph.centre(), glyph.middle())) {
          region = candidate;
        }
      }
      (region == null ? outside : inside.get(region)).add(glyph);
    }
    Map<Object, Double> tops = new HashMap<>();
    List<Object> items = new ArrayList<>();
    for (TextLine line : TextLine.of(page.number(), outside)) {
      items.add(line);
      tops.put(line, line.base());
    }
    inside.forEach(
        (region, glyphs) -> {
          var filled = new Filled(region, RegionText.of(region, glyphs));
          items.add(filled);
          tops.put(filled, region.top());
        });
    items.sort(Comparator.comparingDouble(tops::get));
    return items;
  }

  /** Page numbers, and lines that stand at the edge of most pages. */
  private void dropRunningLines() {
    Map<String, Long> edge =
        items.stream()
            .flatMap(
                page ->
                    page.stream()
                        .filter(item -> item instanceof TextLine line && isAtEdge(line))
                        .map(item -> shape((TextLine) item))
                        .distinct())
            .collect(Collectors.groupingBy(shape -> shape, Collectors.counting()));
    for (List<Object> page : items) {
      page.removeIf(
          item ->
              item instanceof TextLine line
                  && isAtEdge(line)
                  && (isPageNumber(line)
                      || edge.get(shape(line)) >= Math.max(RUNNING, pages.size() / 2)));
    }
  }

  private boolean isAtEdge(TextLine line) {
    double height = pages.get(line.page()).height();
    return line.base() < EDGE_OF_PAGE * height || line.base() > (1 - EDGE_OF_PAGE) * height;
  }

  private static boolean isPageNumber(TextLine line) {
    return Amounts.squeeze(line.text())
        .matches("[-—–·]*\\d{1,4}[-—–·]*|第\\d+页(,?共\\d+页)?|\\d+/\\d+");
  }

  private static String shape(TextLine line) {
    return Amounts.squeeze(line.text()).replaceAll("\\d+", "#") + Math.round(line.base() / 4);
  }

  private void table(Filled filled, boolean top, List<TextLine> before) {
    List<String> caption = before.stream().map(line -> Amounts.squeeze(line.text())).toList();
    Grid grid = grid(filled);
    boolean continues =
        top
            && open != null
            && open.grid.continuedBy(grid)
            && (caption.isEmpty() || open.caption.containsAll(caption));
    if (continues) {
      open.grid = open.grid.joined(grid, isSplit(filled));
      blocks.set(open.at, open.grid);
    } else {
      before.forEach(this::line);
      endParagraph();
      open = new Table(grid, blocks.size(), caption);
      blocks.add(grid);
    }
    remember(filled);
  }

  private Grid grid(Filled filled) {
    PageRegion region = filled.region();
    List<Spot> found = new ArrayList<>();
    for (PageRegion.Field field : region.fields()) {
      Box box = region.box(field);
      String text =
          RegionText.words(box, filled.lines().getOrDefault(field, List.of()))
              .text()
              .replace('\t', ' ');
      found.add(
          new Spot(spots.size(), field.row(), field.column(), field.rows(), field.columns(), text));
      spots.add(box);
    }
    return new Grid(region.page() + 1, region.xs(), region.ys().size() - 1, found);
  }

  private void remember(Filled filled) {
    int last = filled.region().ys().size() - 2;
    open.lastRow = new HashMap<>();
    filled.region().fields().stream()
        .filter(field -> field.row() + field.rows() - 1 == last)
        .forEach(
            field -> {
              int left = (int) Math.round(filled.region().box(field).left());
              open.lastRow.put(left, filled.lines().getOrDefault(field, List.of()));
            });
  }

  /**
   * Whether the first row here is the rest of the row that the page's end cut: all it has goes on
   * from words above it, of which one line was full.
   */
  private boolean isSplit(Filled filled) {
    boolean full = false;
    for (PageRegion.Field field : filled.region().fields()) {
      List<TextLine> lines = filled.lines().getOrDefault(field, List.of());
      if (field.row() > 0 || lines.isEmpty()) {
        continue;
      }
      Box box = filled.region().box(field);
      TextLine last = lastAbove(box.left());
      String text = lines.get(0).text();
      if (last == null || Amounts.parse(text) != null || Labels.numbered(text)) {
        return false;
      }
      full |= RegionText.isFull(box, last, lines.get(0));
    }
    return full;
  }

  private TextLine lastAbove(double left) {
    for (Map.Entry<Integer, List<TextLine>> entry : open.lastRow.entrySet()) {
      if (Math.abs(entry.getKey() - left) < 4 && !entry.getValue().isEmpty()) {
        return entry.getValue().get(entry.getValue().size() - 1);
      }
    }
    return null;
  }

  private void line(TextLine line) {
    if (lastLine != null && !goesOn(lastLine, line)) {
      endParagraph();
    }
    if (words == null) {
      words = new PageWords();
    }
    words.append(line.words());
    lastLine = line;
  }

  /** Whether a line is the next of the same paragraph: the one before it is full and open. */
  private boolean goesOn(TextLine last, TextLine next) {
    boolean samePage = last.page() == next.page();
    return next.left() <= left(next.page()) + INDENT * next.size()
        && last.right() >= right(last) - SHORT * last.size()
        && Math.abs(last.size() - next.size()) < OTHER_SIZE * last.size()
        && !last.text().contains("\t")
        && !ENDED.matcher(last.text()).find()
        && !BEGINS.matcher(next.text()).find()
        && (!samePage || next.base() - last.base() < LEADING * last.size());
  }

  private double left(int page) {
    return lines(page).mapToDouble(TextLine::left).min().orElse(0);
  }

  /** How far lines reach on pages of this width; a page with but a few lines does not show it. */
  private double right(TextLine line) {
    double width = pages.get(line.page()).width();
    return rights.computeIfAbsent(
        width,
        key ->
            pages.stream()
                .filter(page -> Math.abs(page.width() - width) < 1)
                .flatMap(page -> lines(page.number()))
                .mapToDouble(TextLine::right)
                .max()
                .orElse(0));
  }

  private Stream<TextLine> lines(int page) {
    return items.get(page).stream().filter(TextLine.class::isInstance).map(TextLine.class::cast);
  }

  private void endParagraph() {
    if (words != null) {
      int page = 0;
      for (int i = words.text().length() - 1; i >= 0; i--) {
        page = words.box(i) == null ? page : words.box(i).page();
      }
      blocks.add(new Paragraph(paragraphs.size(), page + 1, 0, words.text()));
      paragraphs.add(words);
      words = null;
    }
    lastLine = null;
  }
}
