package gongkai.text.expr;

import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.text.input.Inputs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the tables of a filing say for the names that a template's text gives. */
public final class NamedAmounts {
  private static final int EXACT = 6;
  private final Map<String, Expr> amounts;
  private final Context context;

  /**
   * An amount of the tables.
   *
   * @param wan in 万元
   * @param cells where it comes from, as {@code sheet!address}
   */
  public record Amount(BigDecimal wan, List<String> cells) {}

  public NamedAmounts(Vocabulary vocabulary, Filing filing) {
    this.amounts = vocabulary.amounts();
    var tables = new TableFacts(filing, vocabulary, Related.NONE, EXACT);
    Inputs inputs = Inputs.read(filing.book(), vocabulary.inputs());
    var facts = new KnownFacts(tables, inputs, new DraftLog());
    this.context = new Context(tables, facts, vocabulary.styles().first(), "", null, 0);
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
    Value value = expr == null ? null : expr.value(context, basis);
    return value == null || !value.isKnown() ? null : new Amount(value.amount(), value.cells());
  }
}
