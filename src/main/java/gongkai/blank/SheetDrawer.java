package gongkai.blank;

import gongkai.blank.LayoutCell.Blank;
import gongkai.blank.LayoutCell.Words;
import gongkai.blank.LayoutLine.Kind;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.template.BadDefinition;
import gongkai.template.BandSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws the sheet of one table as its layout says. */
final class SheetDrawer {
  private final BlankLayout layout;
  private final LayoutSheet sheet;
  private final PrintedWords facts;
  private final String codes;
  private final List<LayoutLine> rows = new ArrayList<>();
  private final Canvas canvas;

  /**
   * @param codes kind of the codes that its rows carry, as tables.yaml names it; or null
   */
  SheetDrawer(BlankLayout layout, LayoutSheet sheet, PrintedWords facts, String codes) {
    this.layout = layout;
    this.codes = codes;
    this.sheet = sheet;
    this.facts = facts;
    this.canvas = new Canvas(sheet.tab(), sheet.widths());
    sheet.lines().forEach(line -> rows.addAll(Collections.nCopies(line.times(), line)));
  }

  Drawing draw() {
    for (LayoutLine line : rows) {
      int row = canvas.addRow(height(line.kind()));
      for (int column = 0; column < canvas.columns(); column++) {
        cell(line, row, column);
      }
    }
    List<Range> regions = new Anchors(layout.file(), rows).regions();
    regions.forEach(canvas::merge);
    fit(regions);
    numberLines();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).kind() == Kind.NOTE_WHEN_EMPTY) {
        showWhenEmpty(row);
      }
    }
    return new Drawing(sheet, canvas, records(), headRows(regions));
  }

  private double height(Kind kind) {
    int points = layout.body().points();
    return switch (kind) {
      case TITLE -> layout.title().points() * 2;
      case HEADER -> points * 1.9;
      default -> points * 1.6;
    };
  }

  private void cell(LayoutLine line, int row, int column) {
    LayoutCell cell = line.cells().get(column);
    if (cell instanceof Words words) {
      boolean nothing = words.text().isEmpty() && !line.kind().ruled();
      if (!nothing) {
        Look look = look(line.kind(), column);
        canvas.put(row, column, new BlankCell(look, words.indent(), said(words, line), List.of()));
      }
    } else if (cell instanceof Blank blank) {
      BlankEntry entry = blank.entry();
      Look look = Look.of(entry.kind());
      if (look == Look.CODE && codeKind(codeColumns(line).size()) != CodeKind.WHOLE) {
        look = Look.OTHER_CODE;
      }
      canvas.put(row, column, new BlankCell(look, 0, RawCell.BLANK, entry.choices()));
    }
  }

  private RawCell said(Words words, LayoutLine line) {
    String unknown = facts.unknownIn(words.text());
    if (unknown != null) {
      throw new BadDefinition(
          layout.file(),
          line.number(),
          1,
          "{%s} 不知道是什么；可写 {年}、{上年}，或填报表里“本年”栏的项目，如 {单位名称}".formatted(unknown));
    }
    return facts.cell(words.text());
  }

  private static Look look(Kind kind, int column) {
    return switch (kind) {
      case TITLE -> Look.TITLE;
      case CORNER -> column == 0 ? Look.CORNER_LEFT : Look.CORNER_RIGHT;
      case HEADER -> Look.HEADER;
      case ROW -> Look.LABEL;
      case TOTAL -> Look.TOTAL;
      case FORM -> Look.FORM_LABEL;
      case NOTE, NOTE_WHEN_EMPTY -> Look.NOTE;
    };
  }

  private void fit(List<Range> regions) {
    for (int row = 0; row < canvas.rows(); row++) {
      for (int column = 0; column < canvas.columns(); column++) {
        BlankCell cell = canvas.at(row, column);
        if (cell != null && !cell.value().text().isEmpty()) {
          int points = cell.look() == Look.TITLE ? layout.title().points() : layout.body().points();
          canvas.fit(region(regions, row, column), cell.value().text(), points * 1.4);
        }
      }
    }
  }

  private static Range region(List<Range> regions, int row, int column) {
    return regions.stream()
        .filter(region -> region.contains(row, column))
        .findFirst()
        .orElse(new Range(row, column, row, column));
  }

  /** 行次 runs down the left side first, then down the right one. */
  private void numberLines() {
    int number = 1;
    for (int column = 0; column < canvas.columns(); column++) {
      for (int row = 0; row < canvas.rows(); row++) {
        BlankCell cell = canvas.at(row, column);
        if (cell != null && cell.look() == Look.LINE) {
          canvas.set(row, column, RawCell.number(BigDecimal.valueOf(number++)));
        }
      }
    }
  }

  private List<RecordRows> records() {
    List<RecordRows> records = new ArrayList<>();
    int row = 0;
    for (LayoutLine line : sheet.lines()) {
      List<Integer> columns = codeColumns(line);
      if (!columns.isEmpty()) {
        int last = row + line.times() - 1;
        int lastSummed = isApart(last + 1) ? last + 1 : last;
        records.add(new RecordRows(row, last, columns, lastSummed, codeKind(columns.size())));
      }
      row += line.times();
    }
    return records;
  }

  private static List<Integer> codeColumns(LayoutLine line) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < line.cells().size(); column++) {
      if (line.cells().get(column) instanceof Blank blank
          && blank.entry().kind() == BlankEntry.Kind.CODE) {
        columns.add(column);
      }
    }
    return columns;
  }

  private CodeKind codeKind(int cells) {
    if ("unit".equals(codes)) {
      return CodeKind.UNIT;
    }
    if (codes == null || BandSpec.OWN_CODES.contains(codes)) {
      return CodeKind.OTHER;
    }
    return switch (cells) {
      case 1 -> CodeKind.WHOLE;
      case 2, 3 -> CodeKind.SPLIT;
      default -> CodeKind.OTHER;
    };
  }

  /** Whether nothing stands in a row that is summed, nor what follows from the sums itself. */
  private boolean isApart(int row) {
    return row >= rows.size()
        || rows.get(row).kind() != Kind.NOTE_WHEN_EMPTY
            && rows.get(row).cells().stream()
                .noneMatch(
                    cell ->
                        cell instanceof Blank blank
                            && blank.entry().kind() != BlankEntry.Kind.LINE);
  }

  /** The rows down to the last header, and on to where the merged cells that begin there end. */
  private int headRows(List<Range> regions) {
    int head = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).kind() == Kind.HEADER) {
        head = row + 1;
      }
    }
    for (Range region : regions) {
      if (region.firstRow() < head) {
        head = Math.max(head, region.lastRow() + 1);
      }
    }
    return head;
  }

  private void showWhenEmpty(int row) {
    BlankCell note = canvas.at(row, 0);
    Range amounts = amounts();
    if (amounts == null) {
      throw new BadDefinition(layout.file(), rows.get(row).number(), 1, "“空”一行只用于有 [金额] 的表；请改用“注”");
    }
    String area =
        new Position(amounts.firstRow(), amounts.firstColumn()).address()
            + ":"
            + new Position(amounts.lastRow(), amounts.lastColumn()).address();
    RawCell text = note.value();
    String says = text.formula() == null ? Formulas.quoted(text.text()) : text.formula();
    String formula = "IF(AND(MAX(%1$s)=0,MIN(%1$s)=0),%2$s,\"\")".formatted(area, says);
    canvas.set(row, 0, PrintedWords.formula(formula, text.text()));
  }

  private Range amounts() {
    Range area = null;
    for (int row = 0; row < canvas.rows(); row++) {
      for (int column = 0; column < canvas.columns(); column++) {
        BlankCell cell = canvas.at(row, column);
        if (cell != null && cell.look() == Look.AMOUNT) {
          area =
              area == null
                  ? new Range(row, column, row, column)
                  : new Range(
                      area.firstRow(),
                      Math.min(area.firstColumn(), column),
                      row,
                      Math.max(area.lastColumn(), column));
        }
      }
    }
    return area;
  }
}
