package gongkai.blank;

import gongkai.rule.Derivation;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.template.BadDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the cells that the rules determine as live formulas. */
final class Totals {
  private final Layout layout;
  private final Map<String, Drawing> bySheet = new HashMap<>();
  private final Map<String, List<Position>> rolled = new LinkedHashMap<>();

  Totals(Layout layout, List<Drawing> drawings) {
    this.layout = layout;
    drawings.forEach(drawing -> bySheet.put(drawing.canvas().name(), drawing));
  }

  /**
   * @throws BadDefinition when a rule works out a cell that the layout does not leave for an amount
   */
  void write(List<Derivation> derivations) {
    for (Derivation derivation : derivations) {
      String sheet = derivation.target().sheet();
      Drawing drawing = bySheet.get(sheet);
      Position at = derivation.target().position();
      RecordRows records = recordsOf(derivation, drawing);
      if (records == null) {
        put(drawing, at, Formulas.sum(derivation.addends(), sheet), derivation.rule());
      } else {
        put(drawing, at, records.sumOfTopRows(at.column()), derivation.rule());
        rolled.computeIfAbsent(sheet, key -> new ArrayList<>()).add(at);
      }
    }
    rolled.forEach((sheet, totals) -> rollUp(bySheet.get(sheet), totals));
  }

  /** The rows for account codes that a total adds up, or null when its addends are fixed. */
  private static RecordRows recordsOf(Derivation derivation, Drawing drawing) {
    if (!derivation.rolledUp()) {
      return null;
    }
    int row = derivation.addends().get(0).cell().position().row();
    return drawing.records().stream()
        .filter(records -> records.contains(row))
        .findFirst()
        .orElse(null);
  }

  /** Where codes are listed, a row shows the sum of the rows below its code until it is filled. */
  private void rollUp(Drawing drawing, List<Position> totals) {
    for (RecordRows records : drawing.records()) {
      for (Position total : totals) {
        for (int row = records.first();
            row < records.lastSummed() && row <= records.last();
            row++) {
          BlankCell cell = drawing.canvas().at(row, total.column());
          if (cell.value().isBlank()) {
            String sum = records.sumOfRowsBelow(row, total.column());
            drawing.canvas().set(row, total.column(), zero(sum));
          }
        }
      }
    }
  }

  private void put(Drawing drawing, Position at, String formula, String rule) {
    BlankCell cell = drawing.canvas().at(at.row(), at.column());
    if (cell == null || cell.look() != Look.AMOUNT) {
      throw new BadDefinition(
          layout.file(),
          drawing.layout().number(),
          1,
          "规则 %s 要在工作表“%s”的 %s 算出金额，那一格请写 [金额]"
              .formatted(rule, drawing.canvas().name(), at.address()));
    }
    drawing.canvas().set(at.row(), at.column(), zero(formula));
  }

  private static RawCell zero(String formula) {
    return new RawCell(CellKind.FORMULA, "0", BigDecimal.ZERO, formula, null);
  }
}
