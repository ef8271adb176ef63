package gongkai.blank;

import gongkai.rule.fill.Derivation;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.template.BadDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the cells that the rules determine as live formulas. */
final class Totals {
  private final BlankLayout layout;
  private final Map<String, Drawing> bySheet = new HashMap<>();

  Totals(BlankLayout layout, List<Drawing> drawings) {
    this.layout = layout;
    drawings.forEach(drawing -> bySheet.put(drawing.canvas().name(), drawing));
  }

  /**
   * @throws BadDefinition when a rule works out a cell that the layout does not leave for an amount
   */
  void write(List<Derivation> derivations) {
    List<Derivation> rolled = new ArrayList<>();
    for (Derivation derivation : derivations) {
      String sheet = derivation.target().sheet();
      Drawing drawing = bySheet.get(sheet);
      if (recordsOf(derivation, drawing) == null) {
        String sum = Formulas.sum(derivation.addends(), sheet);
        put(drawing, derivation.target().position(), sum, derivation.rule());
      } else {
        rolled.add(derivation);
      }
    }
    rolled.forEach(this::rollUp);
  }

  /** The rows for codes that a total adds up, or null when its addends are fixed. */
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
  private void rollUp(Derivation derivation) {
    Drawing drawing = bySheet.get(derivation.target().sheet());
    RecordRows records = recordsOf(derivation, drawing);
    Position at = derivation.target().position();
    if (!records.contains(at.row()) && records.total(at.column()) != null) {
      put(drawing, at, records.total(at.column()), derivation.rule());
    }
    for (int row = records.first(); row <= records.last(); row++) {
      BlankCell cell = drawing.canvas().at(row, at.column());
      String sum = records.hasRowsBelow(row) ? records.below(row, at.column()) : null;
      if (sum != null && cell.value().isBlank()) {
        drawing.canvas().set(row, at.column(), zero(sum));
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
