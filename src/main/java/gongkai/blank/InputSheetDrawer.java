package gongkai.blank;

import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputColumn.Role;
import gongkai.text.input.InputKind;
import gongkai.text.input.InputRow;
import gongkai.text.input.InputSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws a sheet that asks for what only people know. */
final class InputSheetDrawer {
  private static final String YEAR = "年度";
  private static final double ROW = 1.9;
  private static final int DECIMALS = 2;

  /** What a label needs, in characters. */
  private static final double LABEL = 34;

  /** What A4 holds in its length without being reduced much, in characters. */
  private static final double WIDEST = 172;

  private final InputSheet sheet;
  private final int points;
  private final int year;
  private final Map<String, String> facts;
  private final Canvas canvas;
  private int headRows;

  /**
   * @param points size of its letters
   * @param facts takes up where each fact of the year is filled in, as a formula writes it
   */
  InputSheetDrawer(InputSheet sheet, int points, int year, Map<String, String> facts) {
    this.sheet = sheet;
    this.points = points;
    this.year = year;
    this.facts = facts;
    this.canvas = new Canvas(sheet.name(), widths(sheet));
  }

  private static List<Double> widths(InputSheet sheet) {
    List<Double> widths = new ArrayList<>();
    for (InputBlock block : sheet.blocks()) {
      List<InputColumn> columns = columns(block);
      for (int i = 0; i < columns.size(); i++) {
        double width = width(block, columns.get(i));
        if (i < widths.size()) {
          widths.set(i, Math.max(widths.get(i), width));
        } else {
          widths.add(width);
        }
      }
    }
    return onPaper(widths);
  }

  /** Narrows the columns of long texts, so that the sheet can still be read when it is printed. */
  private static List<Double> onPaper(List<Double> widths) {
    double all = widths.stream().mapToDouble(Double::doubleValue).sum();
    double wide = widths.stream().filter(width -> width > LABEL).mapToDouble(w -> w).sum();
    double share = Math.min(1, (wide - (all - WIDEST)) / wide);
    return widths.stream().map(width -> width > LABEL ? width * share : width).toList();
  }

  private static double width(InputBlock block, InputColumn column) {
    return switch (column.role()) {
      case KEY -> isCode(block, column) ? 14 : LABEL;
      case NAME -> LABEL;
      case HINT -> column.header().isEmpty() ? 30 : 52;
      case THIS_YEAR -> column.kind().type() == InputKind.Type.AMOUNT ? 20 : LABEL;
      default -> column.kind().type() == InputKind.Type.TEXT ? 46 : 20;
    };
  }

  /** Its columns, and one for advice when its rows give some and it has none. */
  private static List<InputColumn> columns(InputBlock block) {
    boolean advises = block.rows().stream().anyMatch(row -> !row.hint().isEmpty());
    boolean hasPlace = block.columns().stream().anyMatch(it -> it.role() == Role.HINT);
    List<InputColumn> columns = new ArrayList<>(block.columns());
    if (advises && !hasPlace) {
      columns.add(
          new InputColumn("", Role.HINT, new InputKind(InputKind.Type.TEXT, List.of()), null));
    }
    return columns;
  }

  BlankSheet draw() {
    spanning(Look.ASK_TITLE, sheet.name());
    if (!sheet.note().isEmpty()) {
      spanning(Look.ASK_HINT, sheet.note());
    }
    headRows = canvas.rows();
    boolean single = sheet.blocks().size() == 1;
    for (InputBlock block : sheet.blocks()) {
      if (!single) {
        canvas.addRow(points);
        int title = canvas.addRow(points * ROW);
        canvas.put(title, 0, new BlankCell(Look.ASK_BLOCK, RawCell.text(block.name())));
      }
      draw(block);
    }
    return canvas.done(new Paper(true, false), DECIMALS, headRows);
  }

  private void spanning(Look look, String text) {
    int row = canvas.addRow(points * (look == Look.ASK_TITLE ? 3 : ROW));
    canvas.put(row, 0, new BlankCell(look, RawCell.text(text)));
    var region = new Range(row, 0, row, canvas.columns() - 1);
    if (canvas.columns() > 1) {
      canvas.merge(region);
    }
    canvas.fit(region, text, points * 1.4);
  }

  private void draw(InputBlock block) {
    List<InputColumn> columns = columns(block);
    int heading = canvas.addRow(points * ROW);
    for (int column = 0; column < columns.size(); column++) {
      if (!columns.get(column).header().isEmpty()) {
        put(
            heading,
            column,
            Look.ASK_HEADER,
            RawCell.text(heading(columns.get(column))),
            List.of());
      }
    }
    if (sheet.blocks().size() == 1) {
      headRows = canvas.rows();
    }
    if (block.isOpen()) {
      for (int i = 0; i < block.spare(); i++) {
        record(block, columns, null);
      }
    } else {
      block.rows().forEach(row -> record(block, columns, row));
    }
  }

  private static String heading(InputColumn column) {
    boolean money = column.kind().type() == InputKind.Type.AMOUNT;
    return money ? column.header() + "（万元）" : column.header();
  }

  private void record(InputBlock block, List<InputColumn> columns, InputRow asked) {
    int row = canvas.addRow(points * ROW);
    for (int i = 0; i < columns.size(); i++) {
      InputColumn column = columns.get(i);
      if (column.role() == Role.HINT) {
        String hint = asked == null ? "" : hint(column, asked);
        put(row, i, Look.ASK_HINT, RawCell.text(hint), List.of());
      } else if (column.role() == Role.KEY && asked != null) {
        put(row, i, Look.ASK_LABEL, RawCell.text(asked.label()), List.of());
      } else {
        InputKind kind = block.kind(asked, column);
        put(row, i, look(block, column, kind), known(column, asked), kind.choices());
        if (column.role() == Role.THIS_YEAR && asked != null) {
          String at = "$" + new Position(row, i).address().replaceFirst("(?=\\d)", "\\$");
          facts.putIfAbsent(asked.label(), Formulas.elsewhere(sheet.name(), at));
        }
      }
    }
  }

  private void put(int row, int column, Look look, RawCell value, List<String> choices) {
    canvas.put(row, column, new BlankCell(look, 0, value, choices));
    canvas.fit(new Range(row, column, row, column), value.text(), points * 1.4);
  }

  /** The advice; what kind of number is wanted when it says nothing. */
  private static String hint(InputColumn column, InputRow asked) {
    if (!asked.hint().isEmpty() || column.header().isEmpty() || asked.kind() == null) {
      return asked.hint();
    }
    return asked.kind().type() == InputKind.Type.AMOUNT ? "万元" : "";
  }

  private RawCell known(InputColumn column, InputRow asked) {
    boolean isYear = asked != null && asked.label().equals(YEAR) && column.role() == Role.THIS_YEAR;
    return isYear ? RawCell.number(BigDecimal.valueOf(year)) : RawCell.BLANK;
  }

  private static Look look(InputBlock block, InputColumn column, InputKind kind) {
    if (isCode(block, column)) {
      return Look.ASK_CODE;
    }
    return switch (kind.type()) {
      case AMOUNT -> Look.ASK_AMOUNT;
      case COUNT -> Look.ASK_COUNT;
      case CHOICE -> Look.ASK_CHOICE;
      case TEXT -> Look.ASK_TEXT;
    };
  }

  private static boolean isCode(InputBlock block, InputColumn column) {
    return column.role() == Role.KEY && !block.serves().isEmpty();
  }
}
