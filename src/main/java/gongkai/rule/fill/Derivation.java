package gongkai.rule.fill;

import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a rule works out a cell from others, so that a spreadsheet can do the same.
 *
 * @param rule id of the rule
 * @param target the cell that is worked out
 * @param rolledUp whether its addends are the coded rows next below it, however many there are
 * @param addends what is added up
 */
public record Derivation(String rule, Cell target, boolean rolledUp, List<Addend> addends) {
  public Derivation {
    addends = List.copyOf(addends);
  }

  /**
   * @param table short name of the table where the cell stands
   * @param factor what one of it counts in the target's unit; negative when it is taken off
   */
  public record Addend(String table, Cell cell, BigDecimal factor) {}
}
