package gongkai.text.expr;

import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputRecord;
import gongkai.text.input.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The account codes of a table that a text lists.
 *
 * @param within codes that the listed ones must begin with; empty for any
 * @param withInitial whether codes are listed that only have an initial budget
 */
public record CodeList(
    Level level, String table, String column, List<String> within, boolean withInitial) {
  public CodeList {
    within = List.copyOf(within);
  }

  /** The levels of the classification of accounts; the last are the codes without a code below. */
  public enum Level {
    CLASS(3),
    SECTION(5),
    LEAF(0);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }
  }

  public CodeList at(Level other) {
    return new CodeList(other, table, column, within, withInitial);
  }

  /** The listed codes that begin with this prefix. */
  List<Item> items(Context context, String prefix) {
    Table found = context.tables().filing().table(table);
    if (found == null) {
      return List.of();
    }
    Map<String, Row> rows = rows(found);
    Set<String> listed = new LinkedHashSet<>();
    for (String leaf : leaves(context, found, rows)) {
      listed.addAll(atLevel(leaf));
    }
    List<Item> items = new ArrayList<>();
    for (String code : ordered(listed, rows)) {
      if (code.startsWith(prefix) && isWithin(code)) {
        items.add(item(context, found, rows, code));
      }
    }
    return items;
  }

  private List<String> atLevel(String leaf) {
    if (level == Level.LEAF) {
      return List.of(leaf);
    }
    return leaf.length() < level.digits ? List.of() : List.of(leaf.substring(0, level.digits));
  }

  private boolean isWithin(String code) {
    return within.isEmpty() || within.stream().anyMatch(code::startsWith);
  }

  private static Map<String, Row> rows(Table table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      if (row.code() != null) {
        rows.putIfAbsent(row.code(), row);
      }
    }
    return rows;
  }

  /** The codes without a code below them that have something to tell. */
  private List<String> leaves(Context context, Table found, Map<String, Row> rows) {
    var codes = new TreeSet<>(rows.keySet());
    if (withInitial) {
      codes.addAll(budgeted(context));
    }
    List<String> leaves = new ArrayList<>();
    for (String code : codes) {
      String next = codes.higher(code);
      boolean isLeaf = next == null || !next.startsWith(code);
      if (isLeaf && tells(context, found, rows.get(code), code)) {
        leaves.add(code);
      }
    }
    return leaves;
  }

  private boolean tells(Context context, Table found, Row row, String code) {
    Value value = context.tables().cell(found, row, column);
    if (!value.isKnown() || !value.isNothing()) {
      return true;
    }
    var subject = new Subject(code, table + "." + column, code);
    return withInitial && !context.facts().asked(context, subject, Basis.INITIAL, null).isNothing();
  }

  private List<String> budgeted(Context context) {
    InputBlock block =
        context.facts().inputs().serving(table + "." + column, InputColumn.Role.INITIAL);
    if (block == null) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(context.facts().archivedCodes(block));
    context.facts().inputs().records(block).stream()
        .map(InputRecord::key)
        .filter(key -> key.matches("\\d+"))
        .forEach(codes::add);
    return codes;
  }

  /** In the order of the table; by code when some are not in it. */
  private static List<String> ordered(Set<String> listed, Map<String, Row> rows) {
    return rows.keySet().containsAll(listed)
        ? rows.keySet().stream().filter(listed::contains).toList()
        : listed.stream().sorted().toList();
  }

  private Item item(Context context, Table found, Map<String, Row> rows, String code) {
    String name = context.facts().nameOf(found, code);
    var full = new StringBuilder();
    for (String ancestor : Item.ancestors(code)) {
      full.append(named(context.facts().nameOf(found, ancestor), ancestor));
    }
    full.append(named(name, code));
    return new Item.OfTable(found, column, rows.get(code), code, name, full.toString());
  }

  private static String named(String name, String code) {
    String level = code.length() <= 3 ? "（类）" : code.length() <= 5 ? "（款）" : "（项）";
    return name + level;
  }

  /** The sum of the initial budgets of all codes; not known when one is not, null of none. */
  Value initialTotal(Context context) {
    List<Value> values = new ArrayList<>();
    for (Item item : items(context, "")) {
      values.add(context.facts().asked(context, item.subject(), Basis.INITIAL, null));
    }
    return Value.sum(values);
  }
}
