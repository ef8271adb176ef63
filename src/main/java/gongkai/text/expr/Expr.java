package gongkai.text.expr;

import gongkai.table.Related;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputRow;
import gongkai.text.input.Subject;
import java.math.BigDecimal;
import java.util.List;

/** An amount as a template names it. */
public sealed interface Expr {

  Value value(Context context, Basis basis);

  /** What people can be asked about it, or null when it is a calculation. */
  default Subject subject(Context context) {
    return null;
  }

  /** What the text calls it. */
  default String title(Context context) {
    Subject subject = subject(context);
    return subject == null ? "" : subject.title();
  }

  /** A cell of a table. */
  record CellOf(String table, String row, String column) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      if (Related.wordOf(table) != null) {
        return context.tables().archived(this);
      }
      return basis == Basis.LAST_YEAR
          ? context.tables().lastYear(this)
          : context.tables().cell(this);
    }
  }

  /**
   * An amount that has a name.
   *
   * @param name the name that input sheets use too
   * @param shown what the text calls it
   * @param budget its budget, or null
   * @param initial where the initial budget was filed, or null
   */
  record Named(String name, String shown, Expr actual, Expr budget, Expr initial) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      switch (basis) {
        case THIS_YEAR:
          return asNamed(actual.value(context, basis));
        case BUDGET:
          return budget.value(context, Basis.THIS_YEAR);
        default:
          return context.facts().named(context, this, basis);
      }
    }

    /** A difference lacks what it says, not the part that nobody gave. */
    private Value asNamed(Value value) {
      boolean lacks = actual instanceof Sum && !value.isKnown() && value.gap() != null;
      return lacks ? Value.unknown(value.gap().of(shown)) : value;
    }

    @Override
    public Subject subject(Context context) {
      return new Subject(name, null, shown);
    }
  }

  /** A number that an input sheet asks for. */
  record Fact(InputBlock block, InputRow row) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return basis == Basis.THIS_YEAR
          ? context.facts().fact(this)
          : context.facts().asked(context, subject(context), basis, null);
    }

    @Override
    public Subject subject(Context context) {
      return new Subject(row.label(), null, row.label());
    }
  }

  /** The amount of the item that a list is at. */
  record OfItem() implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return context.item().amount(context, basis);
    }

    @Override
    public Subject subject(Context context) {
      return context.item().subject();
    }
  }

  /** Another column of the item that a list is at. */
  record ColumnOfItem(String column) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return context.item().column(context, column, basis);
    }
  }

  /** A sum or a difference. */
  record Sum(Expr left, Expr right, boolean minus) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return left.value(context, basis).plus(right.value(context, basis), minus);
    }
  }

  /** Last year's, the initial budget's or the budget's amount of something. */
  record On(Basis basis, Expr of) implements Expr {
    @Override
    public Value value(Context context, Basis ignored) {
      return of.value(context, basis);
    }
  }

  /** The number of filled rows of an open input block. */
  record RowCount(InputBlock block) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return context.facts().rowCount(block);
    }
  }

  /** The sum of a column of an open input block. */
  record RowTotal(InputBlock block, InputColumn column) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return context.facts().rowTotal(block, column);
    }
  }

  /** A plain number in a condition. */
  record Constant(BigDecimal number) implements Expr {
    @Override
    public Value value(Context context, Basis basis) {
      return Value.count(number, List.of(), null);
    }
  }
}
