package gongkai.rule;

import gongkai.account.Account;
import gongkai.account.Accounts;
import gongkai.rule.Equation.Part;
import gongkai.table.Column;
import gongkai.table.Labels;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Applies rules to the places of a filing where they hold. */
final class Expander {
  static final String CODED = "科目";
  private static final String ROOTS = "顶级";
  private static final String TOTAL = "合计";
  static final String FUNCTION = "功能";
  private final CellIndex index;
  private final Template template;
  private final UnreadPlaces unread;
  private final Map<String, Hierarchy> hierarchies = new HashMap<>();
  private final Map<Demand, Set<String>> notRead = new HashMap<>();

  Expander(CellIndex index, Template template) {
    this.index = index;
    this.template = template;
    this.unread = new UnreadPlaces(index);
  }

  /** The table of a rule and others it mentions that the filing lacks. */
  Set<String> missingTables(Demand demand) {
    Set<String> missing = new LinkedHashSet<>();
    for (String table : tables(demand)) {
      if (Related.wordOf(table) == null && index.table(table) == null) {
        missing.add(template.table(table).cited());
      }
    }
    return missing;
  }

  /** Whether a rule is about a related filing that is not archived. */
  boolean lacksRelated(Demand demand) {
    return tables(demand).stream()
        .anyMatch(table -> Related.wordOf(table) != null && index.table(table) == null);
  }

  private static Set<String> tables(Demand demand) {
    Set<String> tables = new LinkedHashSet<>();
    tables.add(demand.table());
    if (demand.statement() instanceof Identity identity) {
      identity.left().forEach(term -> tables.add(term.ref().table()));
      identity.right().forEach(term -> tables.add(term.ref().table()));
      identity.condition().refs().forEach(ref -> tables.add(ref.table()));
    }
    return tables;
  }

  Hierarchy hierarchy(Table table) {
    return hierarchies.computeIfAbsent(table.name(), name -> new Hierarchy(table));
  }

  /** Whether the condition of an identity is met. */
  boolean applies(Identity identity) {
    boolean something = false;
    for (Ref ref : identity.condition().refs()) {
      for (Slot slot : slots(ref, null, null)) {
        something |= slot.value() != null && slot.value().signum() != 0;
      }
    }
    return identity.condition().refs().isEmpty() || something != identity.condition().nothing();
  }

  /** The equations of a rule where its condition is met. */
  List<Equation> expand(Demand demand) {
    boolean applies = !(demand.statement() instanceof Identity identity) || applies(identity);
    return applies ? equations(demand) : List.of();
  }

  List<Equation> equations(Demand demand) {
    List<Equation> made = new ArrayList<>();
    if (demand.statement() instanceof Roll) {
      roll(demand, made);
    } else if (demand.statement() instanceof Identity identity) {
      identity(demand, identity, made);
    }
    return made;
  }

  private void identity(Demand demand, Identity identity, List<Equation> made) {
    Table table = index.table(demand.table());
    switch (identity.each().kind()) {
      case ONCE -> add(demand, identity, null, null, "", made);
      case COLUMN -> {
        for (Column column : table.columns()) {
          add(demand, identity, null, column.name(), column.name(), made);
        }
      }
      case ROW -> rows(demand, identity, table.rows(), made);
      case GROUP -> rows(demand, identity, table.group(identity.each().group()), made);
      case CODE -> rows(demand, identity, table.coded(), made);
      case CLASS -> rows(demand, identity, ofLength(table, 3), made);
      case SECTION -> rows(demand, identity, ofLength(table, 5), made);
      case LEAF -> {
        Hierarchy hierarchy = hierarchy(table);
        List<Row> leaves = table.coded().stream().filter(hierarchy::isLeaf).toList();
        rows(demand, identity, leaves, made);
      }
    }
  }

  private static List<Row> ofLength(Table table, int length) {
    return table.coded().stream().filter(row -> row.code().length() == length).toList();
  }

  private void rows(Demand demand, Identity identity, List<Row> rows, List<Equation> made) {
    for (Row row : rows) {
      add(demand, identity, row, null, row.title(), made);
    }
  }

  private void add(
      Demand demand, Identity identity, Row row, String column, String where, List<Equation> made) {
    if (unread.goesBeyond(identity)
        || lacks(demand, identity, row)
        || unread.columnOf(identity, column)) {
      return;
    }
    List<Part> left = parts(identity.left(), row, column);
    List<Part> right = parts(identity.right(), row, column);
    if (left.isEmpty() && right.isEmpty()) {
      return;
    }
    boolean leftNeeded = identity.each().kind() == Each.Kind.ROW || column != null;
    if (left.isEmpty() && leftNeeded) {
      return;
    }
    made.add(new Equation(demand, left, right, identity.atMost(), where));
  }

  /** The places that a rule was not applied to because they were not read, in words. */
  Set<String> notRead(Demand demand) {
    return notRead.getOrDefault(demand, Set.of());
  }

  private boolean lacks(Demand demand, Identity identity, Row row) {
    Set<String> places = unread.columnsOf(identity);
    Stream.concat(identity.left().stream(), identity.right().stream())
        .map(Term::ref)
        .forEach(ref -> places.addAll(unread.rowsOf(ref, row, rows(ref, row))));
    if (!places.isEmpty()) {
      notRead.computeIfAbsent(demand, any -> new LinkedHashSet<>()).addAll(places);
    }
    return !places.isEmpty();
  }

  private List<Part> parts(List<Term> terms, Row row, String column) {
    List<Part> parts = new ArrayList<>();
    for (Term term : terms) {
      for (Slot slot : slots(term.ref(), row, column)) {
        parts.add(new Part(term.sign(), slot));
      }
    }
    return parts;
  }

  private List<Slot> slots(Ref ref, Row row, String column) {
    Table table = index.table(ref.table());
    String name = ref.column() == null ? column : ref.column();
    List<Slot> found = new ArrayList<>();
    for (Row each : rows(ref, row)) {
      Slot slot = index.slot(table, each, name);
      if (slot != null) {
        found.add(slot);
      }
    }
    return found;
  }

  private List<Row> rows(Ref ref, Row row) {
    Table table = index.table(ref.table());
    Ref.Rows wanted = ref.rows();
    if (wanted instanceof Ref.Rows.Keys keys) {
      return byKeys(keys, table);
    }
    if (wanted instanceof Ref.Rows.Current) {
      return List.of(row);
    }
    if (wanted instanceof Ref.Rows.SameKey) {
      return index.owns(table, row) ? List.of(row) : first(table, row.key());
    }
    return sameName(table, row);
  }

  private List<Row> byKeys(Ref.Rows.Keys keys, Table table) {
    List<Row> found = new ArrayList<>();
    for (String key : keys.keys()) {
      List<Row> rows = table.rowsOf(key);
      if (rows.isEmpty()) {
        rows = group(key, table);
      }
      found.addAll(keys.sum() || rows.isEmpty() ? rows : rows.subList(0, 1));
    }
    return found;
  }

  private List<Row> group(String name, Table table) {
    return switch (name) {
      case ROOTS -> hierarchy(table).roots();
      case CODED -> table.coded();
      default -> table.group(name);
    };
  }

  private static List<Row> first(Table table, String key) {
    Row row = table.row(key);
    return row == null ? List.of() : List.of(row);
  }

  /** The 功能 row that bears this 类's name, or the official name of its code. */
  private List<Row> sameName(Table table, Row row) {
    List<Row> found = first(table, FUNCTION + ":" + Labels.item(row.label()));
    if (!found.isEmpty() || row.code() == null) {
      return found;
    }
    for (Accounts accounts : template.accounts().values()) {
      for (Account account : accounts.of(row.code())) {
        found = first(table, FUNCTION + ":" + Labels.item(account.name()));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private void roll(Demand demand, List<Equation> made) {
    Table table = index.table(demand.table());
    Hierarchy hierarchy = hierarchy(table);
    hierarchy
        .parents()
        .forEach(parent -> roll(demand, table, parent, hierarchy.children(parent), made));
    Row total = table.row(TOTAL);
    if (total != null && !hierarchy.roots().isEmpty()) {
      roll(demand, table, total, hierarchy.roots(), made);
    }
  }

  private void roll(Demand demand, Table table, Row parent, List<Row> rows, List<Equation> made) {
    for (int column = 0; column < table.columns().size(); column++) {
      Slot target = index.slots(parent)[column];
      if (target == null) {
        continue;
      }
      List<Part> parts = new ArrayList<>(rows.size());
      for (Row row : rows) {
        Slot slot = index.slots(row)[column];
        if (slot != null) {
          parts.add(new Part(1, slot));
        }
      }
      made.add(new Equation(demand, List.of(new Part(1, target)), parts, false, parent.title()));
    }
  }
}
