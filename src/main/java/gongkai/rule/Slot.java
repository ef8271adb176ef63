package gongkai.rule;

import gongkai.table.Amount;
import gongkai.table.Cell;
import gongkai.table.CellKind;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A cell while it is being completed and checked: what it holds now and where that came from. */
final class Slot {
  private static final List<Equation> NONE = List.of();
  private final Cell cell;
  private final Table table;
  private final String archived;
  private BigDecimal value;
  private Equation filledBy;
  private int weight = 1;
  private List<Equation> definitions = NONE;
  private boolean lacksParts;

  Slot(Cell cell, Table table) {
    this(cell, table, null);
  }

  /**
   * @param archived what archived filing it stands in, for a person; null for the one at hand
   */
  Slot(Cell cell, Table table, String archived) {
    this.cell = cell;
    this.table = table;
    this.archived = archived;
    this.value = cell.value();
  }

  Cell cell() {
    return cell;
  }

  Table table() {
    return table;
  }

  /** Whether it stands in another filing, where it can be neither marked nor changed. */
  boolean isArchived() {
    return archived != null;
  }

  /** Where it stands, for a person. */
  String place() {
    return archived == null ? cell.ref().toString() : archived;
  }

  /** Its amount in its table's unit, or null. */
  BigDecimal value() {
    return value;
  }

  /** Its amount as its table prints it, or null. */
  Amount printed() {
    return value == null ? null : new Amount(value, table.unit(), table.decimals(cell), weight);
  }

  boolean isBlank() {
    return value == null;
  }

  /** Blank in the file, so that a rule may fill it. */
  boolean fillable() {
    return value == null && !isFormula() && cell.isBlank();
  }

  /** A formula stands in it, which will show what its own parts come to once they are filled. */
  boolean isFormula() {
    return cell.raw().kind() == CellKind.FORMULA;
  }

  /** Something stands in it that is no amount, so that no sum it belongs to can be told. */
  boolean isUnreadable() {
    return value == null && cell.notUnderstood();
  }

  /** It comes about from cells of which some were not found on their sheet. */
  void lacksParts() {
    lacksParts = true;
  }

  /** Blank though it may have an amount: what it comes about from was not read. */
  boolean isUnknown() {
    return value == null && lacksParts;
  }

  boolean computesNothing() {
    return cell.raw().computesNothing();
  }

  /** Counts as blank from now on: its formula made a zero of nothing. */
  void forget() {
    value = null;
  }

  /** The equation that it was filled by, or null when it stood in the file. */
  Equation filledBy() {
    return filledBy;
  }

  /** How many printed, rounded values it stands for. */
  int weight() {
    return weight;
  }

  List<Equation> definitions() {
    return definitions;
  }

  void definedBy(Equation equation) {
    if (definitions.isEmpty()) {
      definitions = new ArrayList<>(2);
    }
    definitions.add(equation);
  }

  /** Of the ways to fill it, this one comes first from now on. */
  void prefer(Equation equation) {
    definitions.remove(equation);
    definitions.add(0, equation);
  }

  /** Blank again, as it was before it was filled. */
  void empty() {
    value = null;
    filledBy = null;
    weight = 1;
  }

  void fill(BigDecimal amount, Equation by, int weightOfParts) {
    value = amount;
    filledBy = by;
    standsFor(weightOfParts);
  }

  void standsFor(int roundedValues) {
    weight = Math.max(1, roundedValues);
  }
}
