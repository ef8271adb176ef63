package gongkai.narrative;

import gongkai.table.Filing;
import gongkai.table.Related;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the tables of a filing say for the names that a template's text gives. */
public final class NamedAmounts {
  private static final int EXACT = 6;
  private final Map<String, Expr> amounts;
  private final Scope scope;

  /**
   * An amount of the tables.
   *
   * @param wan in 万元
   * @param cells where it comes from, as {@code sheet!address}
   */
  public record Amount(BigDecimal wan, List<String> cells) {}

  public NamedAmounts(NarrativeTemplate template, Filing filing) {
    this.amounts = template.amounts();
    var tables = new Tables(filing, template, Related.NONE, EXACT);
    Inputs inputs = Inputs.read(filing.book(), template.inputs());
    var facts = new Facts(tables, inputs, new Ledger());
    this.scope = new Scope(tables, facts, template.profiles().first(), "", null, 0);
  }

  /** The amount of this name, or null when the tables lack it. */
  public Amount of(String name) {
    return value(name, Basis.THIS_YEAR);
  }

  /** The budget of this name, or null when it has none. */
  public Amount budgetOf(String name) {
    boolean budgeted = amounts.get(name) instanceof Expr.Named named && named.budget() != null;
    return budgeted ? value(name, Basis.BUDGET) : null;
  }

  private Amount value(String name, Basis basis) {
    Expr expr = amounts.get(name);
    Value value = expr == null ? null : expr.value(scope, basis);
    return value == null || !value.isKnown() ? null : new Amount(value.amount(), value.cells());
  }
}
