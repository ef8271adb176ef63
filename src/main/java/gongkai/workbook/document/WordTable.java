package gongkai.workbook.document;

import gongkai.document.Grid;
import gongkai.document.Spot;
import gongkai.workbook.pack.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of a Word document as a grid: its columns by width, its cells by what they span. */
final class WordTable {
  private static final double TWIPS_A_POINT = 20;
  private static final double NO_WIDTH = 20;
  private static final int MOST_COLUMNS = 200;

  private final Function<XmlElement, WordParagraph> words;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<XmlElement> nested = new ArrayList<>();
  private final List<Double> edges = new ArrayList<>(List.of(0.0));

  /** A cell as a row lists it. */
  private record Cell(
      XmlElement element,
      int column,
      int columns,
      boolean continued,
      List<WordParagraph> paragraphs) {

    String text() {
      return paragraphs.stream().map(WordParagraph::text).collect(Collectors.joining("\n")).strip();
    }
  }

  /**
   * @param words what a paragraph says
   */
  WordTable(XmlElement element, Function<XmlElement, WordParagraph> words) {
    this.words = words;
    XmlElement grid = element.child("tblGrid");
    if (grid != null) {
      for (XmlElement column : grid.children("gridCol")) {
        addColumn(column.number("w", 0) / TWIPS_A_POINT);
      }
    }
    rows(element);
  }

  private void addColumn(double width) {
    if (edges.size() <= MOST_COLUMNS) {
      edges.add(edges.get(edges.size() - 1) + Math.max(width, 1));
    }
  }

  private void rows(XmlElement parent) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "tr" -> rows.add(row(child));
        case "sdt", "sdtContent", "customXml", "ins" -> rows(child);
        default -> {}
      }
    }
  }

  private List<Cell> row(XmlElement element) {
    List<Cell> cells = new ArrayList<>();
    cells(element, cells, span(element.child("trPr"), "gridBefore", 0));
    return cells;
  }

  private int cells(XmlElement parent, List<Cell> cells, int from) {
    int column = from;
    for (XmlElement child : parent.children()) {
      if (child.name().equals("tc")) {
        XmlElement properties = child.child("tcPr");
        int columns = Math.max(1, span(properties, "gridSpan", 1));
        XmlElement merge = properties == null ? null : properties.child("vMerge");
        boolean continued = merge != null && !"restart".equals(merge.attribute("val"));
        if (column + columns <= MOST_COLUMNS) {
          cells.add(new Cell(child, column, columns, continued, paragraphs(child)));
        }
        column += columns;
      } else if (child.name().startsWith("sdt") || child.name().equals("customXml")) {
        column = cells(child, cells, column);
      }
    }
    return column;
  }

  private static int span(XmlElement properties, String name, int otherwise) {
    XmlElement found = properties == null ? null : properties.child(name);
    return found == null ? otherwise : Math.max(0, found.number("val", otherwise));
  }

  private List<WordParagraph> paragraphs(XmlElement cell) {
    List<WordParagraph> paragraphs = new ArrayList<>();
    paragraphs(cell, paragraphs);
    return paragraphs;
  }

  private void paragraphs(XmlElement parent, List<WordParagraph> paragraphs) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "p" -> paragraphs.add(words.apply(child));
        case "tbl" -> nested.add(child);
        case "sdt", "sdtContent", "customXml", "ins" -> paragraphs(child, paragraphs);
        default -> {}
      }
    }
  }

  /** The one cell of a table that has no other, or null. */
  XmlElement frame() {
    return rows.size() == 1 && rows.get(0).size() == 1 ? rows.get(0).get(0).element() : null;
  }

  /** Tables that stand inside its cells. */
  List<XmlElement> nested() {
    return nested;
  }

  /**
   * The table as ruled.
   *
   * @param known all cells so far; those of this table are added, and known by their place there
   */
  Grid grid(Integer page, List<WordCell> known) {
    int widest =
        rows.stream()
            .flatMap(List::stream)
            .mapToInt(cell -> cell.column() + cell.columns())
            .max()
            .orElse(1);
    while (edges.size() <= widest) {
      addColumn(NO_WIDTH);
    }
    List<Spot> spots = new ArrayList<>();
    Map<Integer, Integer> open = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Cell cell : rows.get(row)) {
        Integer above = cell.continued() ? open.get(cell.column()) : null;
        if (above != null && spots.get(above).columns() == cell.columns()) {
          spots.set(above, spots.get(above).taller());
        } else {
          open.put(cell.column(), spots.size());
          spots.add(new Spot(known.size(), row, cell.column(), 1, cell.columns(), cell.text()));
          known.add(new WordCell(cell.paragraphs()));
        }
      }
    }
    return new Grid(page, edges, rows.size(), spots);
  }
}
