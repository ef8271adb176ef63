package gongkai.narrative;

import gongkai.narrative.Expr.CellOf;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Table;
import java.util.List;

/** What a list of a template is at: an account code, a named amount, a row of an input block. */
sealed interface Item {

  String name();

  /** Its name with the names above it, e.g. 住房保障支出（类）住房改革支出（款）住房公积金（项）. */
  default String fullName() {
    return name();
  }

  Value amount(Scope scope, Basis basis);

  default Value column(Scope scope, String column, Basis basis) {
    throw new IllegalStateException("No columns in " + name());
  }

  default Told words(Scope scope, InputColumn column) {
    throw new IllegalStateException("No words in " + name());
  }

  default Subject subject() {
    return null;
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
    public Value amount(Scope scope, Basis basis) {
      var here = new CellOf(table.name(), key, column);
      return basis == Basis.THIS_YEAR
          ? scope.tables().coded(table, row, key, column)
          : scope.facts().asked(scope, subject(), basis, here);
    }

    @Override
    public Value column(Scope scope, String other, Basis basis) {
      return basis == Basis.LAST_YEAR
          ? scope.tables().lastYear(new CellOf(table.name(), key, other))
          : scope.tables().cell(table, row, other);
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
    public Value amount(Scope scope, Basis basis) {
      return expr.value(scope, basis);
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
    public Value amount(Scope scope, Basis basis) {
      throw new IllegalStateException("Ask for a column of " + block.name());
    }

    @Override
    public Value column(Scope scope, String column, Basis basis) {
      return scope.facts().field(this, block.column(column));
    }

    @Override
    public Told words(Scope scope, InputColumn column) {
      return scope.facts().fieldWords(this, column);
    }
  }

  /** The digits of the account code, or the key. */
  static List<String> ancestors(String code) {
    return code.length() > 5
        ? List.of(code.substring(0, 3), code.substring(0, 5))
        : code.length() > 3 ? List.of(code.substring(0, 3)) : List.of();
  }
}
