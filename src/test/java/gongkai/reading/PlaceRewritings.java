package gongkai.reading;

import static gongkai.reading.Rewriting.ofBook;
import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The same tables at other places: sheets renamed and reordered, rows and columns shifted. */
final class PlaceRewritings {
  private PlaceRewritings() {}

  static List<Rewriting> all() {
    return List.of(
        ofBook("sheets are called Sheet1, Sheet2 …", (book, random) -> renamed(book)),
        ofBook("sheets stand in another order", PlaceRewritings::reordered),
        ofBook(
            "sheets are hidden",
            (book, random) -> mapped(book, PlaceRewritings::hidden),
            "READ-12"),
        ofBook("sheets that are no tables stand between", PlaceRewritings::withOthers),
        ofSheets("blank rows stand above the title", PlaceRewritings::rowsAbove),
        ofSheets("a blank row stands above the header", PlaceRewritings::rowAboveHeader),
        ofSheets("blank rows stand between the rows", PlaceRewritings::rowsBetween),
        ofSheets("blank rows stand below", PlaceRewritings::rowsBelow),
        ofSheets("the table begins at a later column", PlaceRewritings::columnsBefore),
        ofSheets("blank columns stand between the columns", PlaceRewritings::columnsBetween));
  }

  private static Book mapped(Book book, UnaryOperator<Sheet> change) {
    return new Book(book.sheets().stream().map(change).toList(), false, false);
  }

  private static Book renamed(Book book) {
    List<Sheet> sheets = new ArrayList<>();
    IntFunction<String> name = number -> "Sheet" + number;
    for (Sheet sheet : book.sheets()) {
      sheets.add(Grid.of(sheet).sheet(name.apply(sheets.size() + 1), sheet.hidden()));
    }
    return new Book(sheets, false, false);
  }

  private static Book reordered(Book book, Random random) {
    List<Sheet> sheets = new ArrayList<>(book.sheets());
    Collections.shuffle(sheets, random);
    return new Book(sheets, false, false);
  }

  private static Sheet hidden(Sheet sheet) {
    return Grid.of(sheet).sheet(sheet.name(), true);
  }

  private static Book withOthers(Book book, Random random) {
    List<Sheet> sheets = new ArrayList<>(book.sheets());
    sheets.add(0, text("封面", "示例单位公开表", "批复时间：2025年8月"));
    sheets.add(random.nextInt(sheets.size()), text("目录", "目 录", "1. 收入支出决算总表", "2. 收入决算表"));
    sheets.add(new Sheet("Sheet3", false, List.of(), List.of()));
    return new Book(sheets, false, false);
  }

  private static Sheet text(String name, String... lines) {
    List<RawCell[]> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new RawCell[] {RawCell.text(line)});
    }
    return new Sheet(name, false, rows, List.of());
  }

  private static void rowsAbove(Grid grid, Anatomy anatomy, Random random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      grid.insertRow(0);
    }
  }

  private static void rowAboveHeader(Grid grid, Anatomy anatomy, Random random) {
    grid.insertRow(anatomy.layout().headerRow());
  }

  private static void rowsBetween(Grid grid, Anatomy anatomy, Random random) {
    for (int row = anatomy.layout().endRow(); row >= anatomy.layout().firstRow(); row--) {
      if (random.nextInt(6) == 0) {
        grid.insertRow(row);
      }
    }
  }

  private static void rowsBelow(Grid grid, Anatomy anatomy, Random random) {
    for (int i = 0; i < 5; i++) {
      grid.insertRow(grid.rowCount());
    }
  }

  private static void columnsBefore(Grid grid, Anatomy anatomy, Random random) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      grid.insertColumn(0);
    }
  }

  private static void columnsBetween(Grid grid, Anatomy anatomy, Random random) {
    for (int column = grid.columnCount(); column > 0; column--) {
      if (random.nextInt(4) == 0) {
        grid.insertColumn(column);
      }
    }
  }
}
