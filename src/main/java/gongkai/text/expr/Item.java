package gongkai.text.expr;

import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.expr.Expr.CellOf;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputRecord;
import gongkai.text.input.Subject;
import java.util.List;

/** What a list of a template is at: an account code, a named amount, a row of an input block. */
public sealed interface Item {

  String name();

  /** Its name with the names above it, e.g. 住房保障支出（类）住房改革支出（款）住房公积金（项）. */
  default String fullName() {
    return name();
  }

  Value amount(Context context, Basis basis);

  default Value column(Context context, String column, Basis basis) {
    throw new IllegalStateException("No columns in " + name());
  }

  default WordValue words(Context context, InputColumn column) {
    throw new IllegalStateException("No words in " + name());
  }

  default Subject subject() {
    return null;
  }

  /** Whether its name is in doubt. */
  default boolean isDoubted(Context context) {
    return false;
  }

  /**
   * A row of a table.
   *
   * @param row null when only the input sheets know the code
   * @param key its account code, or the key of the row
   */
  record OfTable(Table table, String column, Row row, String key, String name, String fullName)
      implements Item {
    @Override
    public Value amount(Context context, Basis basis) {
      var here = new CellOf(table.name(), key, column);
      return basis == Basis.THIS_YEAR
          ? context.tables().coded(table, row, key, column)
          : context.facts().asked(context, subject(), basis, here);
    }

    @Override
    public Value column(Context context, String other, Basis basis) {
      return basis == Basis.LAST_YEAR
          ? context.tables().lastYear(new CellOf(table.name(), key, other))
          : context.tables().cell(table, row, other);
    }

    @Override
    public boolean isDoubted(Context context) {
      return context.tables().isDoubted(row);
    }

    @Override
    public Subject subject() {
      boolean coded = row == null || row.code() != null;
      String title = coded ? key + " " + name : name;
      return new Subject(coded ? key : Labels.item(key), table.name() + "." + column, title);
    }
  }

  /** A named amount of a group. */
  record OfGroup(Expr expr, String name) implements Item {
    @Override
    public Value amount(Context context, Basis basis) {
      return expr.value(context, basis);
    }

    @Override
    public Subject subject() {
      return expr.subject(null);
    }
  }

  /** A row of an open input block. */
  record OfRecord(InputBlock block, InputRecord record) implements Item {
    @Override
    public String name() {
      return record.key();
    }

    @Override
    public Value amount(Context context, Basis basis) {
      throw new IllegalStateException("Ask for a column of " + block.name());
    }

    @Override
    public Value column(Context context, String column, Basis basis) {
      return context.facts().field(this, block.column(column));
    }

    @Override
    public WordValue words(Context context, InputColumn column) {
      return context.facts().fieldWords(this, column);
    }
  }

  /** The digits of the account code, or the key. */
  static List<String> ancestors(String code) {
    return code.length() > 5
        ? List.of(code.substring(0, 3), code.substring(0, 5))
        : code.length() > 3 ? List.of(code.substring(0, 3)) : List.of();
  }
}
