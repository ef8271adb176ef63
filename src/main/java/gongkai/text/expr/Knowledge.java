package gongkai.text.expr;

import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputRecord;
import gongkai.text.input.Inputs;
import java.util.List;
import java.util.Set;

/** All that is known about a filing under the names that its template's text gives. */
public final class Knowledge {
  private static final int EXACT = 6;
  private final Vocabulary vocabulary;
  private final Filing filing;
  private final Inputs inputs;
  private final Context context;

  /**
   * @param inputs what people wrote on its input sheets
   * @param related what else the unit filed
   */
  public Knowledge(Vocabulary vocabulary, Filing filing, Inputs inputs, Related related) {
    this.vocabulary = vocabulary;
    this.filing = filing;
    this.inputs = inputs;
    var tables = new TableFacts(filing, vocabulary, related, EXACT, Set.of());
    var facts = new KnownFacts(tables, inputs, DraftLog.ignored());
    this.context = new Context(tables, facts, vocabulary.styles().first(), "", null, 0);
  }

  public Filing filing() {
    return filing;
  }

  /** The amount or number of this name. */
  public Value of(String name, Basis basis) {
    Expr expr = vocabulary.amount(name);
    boolean budgeted = expr instanceof Expr.Named named && named.budget() != null;
    return expr == null || (basis == Basis.BUDGET && !budgeted)
        ? Value.unknown(null)
        : expr.value(context, basis);
  }

  /** The amount of a row of a table. */
  public Value of(Table table, Row row, String column, Basis basis) {
    String key = row.code() == null ? row.key() : row.code();
    var item = new Item.OfTable(table, column, row, key, row.label(), row.label());
    return basis == Basis.BUDGET ? Value.unknown(null) : item.amount(context, basis);
  }

  /** All words that people wrote on the input sheets. */
  public String words() {
    return inputs.words();
  }

  /** The filled rows of an open block of an input sheet. */
  public List<InputRecord> records(InputBlock block) {
    return inputs.records(block);
  }

  /** A number of such a row. */
  public Value of(InputBlock block, InputRecord record, String column) {
    return new Item.OfRecord(block, record).column(context, column, Basis.THIS_YEAR);
  }
}
