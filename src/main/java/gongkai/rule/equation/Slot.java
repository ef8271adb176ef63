package gongkai.rule.equation;

import gongkai.table.Amount;
import gongkai.table.Cell;
import gongkai.table.CellKind;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A cell while it is being completed and checked: what it holds now and where that came from. */
public final class Slot {
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

  public Cell cell() {
    return cell;
  }

  public Table table() {
    return table;
  }

  /** Whether it stands in another filing, where it can be neither marked nor changed. */
  public boolean isArchived() {
    return archived != null;
  }

  /** Where it stands, for a person. */
  public String place() {
    return archived == null ? cell.ref().toString() : archived;
  }

  /** Its amount in its table's unit, or null. */
  public BigDecimal value() {
    return value;
  }

  /** Its amount as its table prints it, or null. */
  public Amount printed() {
    return value == null ? null : new Amount(value, table.unit(), table.decimals(cell), weight);
  }

  public boolean isBlank() {
    return value == null;
  }

  /** Blank in the file, so that a rule may fill it. */
  public boolean fillable() {
    return value == null && !isFormula() && cell.isBlank();
  }

  /** A formula stands in it, which will show what its own parts come to once they are filled. */
  public boolean isFormula() {
    return cell.raw().kind() == CellKind.FORMULA;
  }

  /** Something stands in it that is no amount, so that no sum it belongs to can be told. */
  public boolean isUnreadable() {
    return value == null && cell.notUnderstood();
  }

  /** It comes about from cells of which some were not found on their sheet. */
  void lacksParts() {
    lacksParts = true;
  }

  /** Blank though it may have an amount: what it comes about from was not read. */
  public boolean isUnknown() {
    return value == null && lacksParts;
  }

  public boolean computesNothing() {
    return cell.raw().computesNothing();
  }

  /** Counts as blank from now on: its formula made a zero of nothing. */
  public void forget() {
    value = null;
  }

  /** The equation that it was filled by, or null when it stood in the file. */
  public Equation filledBy() {
    return filledBy;
  }

  /** How many printed, rounded values it stands for. */
  public int weight() {
    return weight;
  }

  public List<Equation> definitions() {
    return definitions;
  }

  public void definedBy(Equation equation) {
    if (definitions.isEmpty()) {
      definitions = new ArrayList<>(2);
    }
    definitions.add(equation);
  }

  /** Of the ways to fill it, this one comes first from now on. */
  public void prefer(Equation equation) {
    definitions.remove(equation);
    definitions.add(0, equation);
  }

  /** Blank again, as it was before it was filled. */
  public void empty() {
    value = null;
    filledBy = null;
    weight = 1;
  }

  public void fill(BigDecimal amount, Equation by, int weightOfParts) {
    value = amount;
    filledBy = by;
    standsFor(weightOfParts);
  }

  public void standsFor(int roundedValues) {
    weight = Math.max(1, roundedValues);
  }
}
