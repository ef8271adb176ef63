package gongkai.rule.equation;

import gongkai.account.Account;
import gongkai.account.Accounts;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.language.Demand;
import gongkai.rule.language.Identity;
import gongkai.rule.language.Identity.Condition;
import gongkai.rule.language.NamedCheck;
import gongkai.rule.language.Ref;
import gongkai.rule.language.Roll;
import gongkai.rule.language.Term;
import gongkai.table.Abandoned;
import gongkai.table.Column;
import gongkai.table.Labels;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.Fill;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Applies rules to the places of a filing where they hold. */
public final class Expander {
  public static final String CODED = "科目";
  private static final String ROOTS = "顶级";
  private static final String TOTAL = "合计";
  public static final String FUNCTION = "功能";
  private static final String PROJECTS = "project";
  private final CellIndex index;
  private final Template template;
  private final UnreadPlaces unread;
  private final Map<Table, Hierarchy> hierarchies = new IdentityHashMap<>();

  public Expander(CellIndex index, Template template) {
    this.index = index;
    this.template = template;
    this.unread = new UnreadPlaces(index);
  }

  /** The table of a rule and others it mentions that the filing lacks. */
  public Set<String> missingTables(Demand demand) {
    Set<String> missing = new LinkedHashSet<>();
    for (String table : tables(demand)) {
      if (Related.wordOf(table) == null && index.tables(table).isEmpty()) {
        missing.add(template.table(table).cited());
      }
    }
    return missing;
  }

  /** Whether a rule is about an archived filing or a kind of form that is not there. */
  public boolean lacksSubject(Demand demand) {
    return tables(demand).stream().anyMatch(table -> mayBeAbsent(table) && lacks(table));
  }

  private boolean lacks(String table) {
    return index.tables(table).isEmpty();
  }

  private boolean mayBeAbsent(String table) {
    return Related.wordOf(table) != null || template.table(table).form() != null;
  }

  /** Whether a rule is about a table that was not asked for yet in the year of the filing. */
  public boolean isBeforeItsTime(Demand demand) {
    Integer year = index.filing().year();
    return year != null
        && tables(demand).stream()
            .filter(table -> Related.wordOf(table) == null && index.table(table) == null)
            .anyMatch(table -> year < template.table(table).since());
  }

  private static Set<String> tables(Demand demand) {
    Set<String> tables = new LinkedHashSet<>();
    if (demand.table() != null) {
      tables.add(demand.table());
    }
    if (demand.statement() instanceof Identity identity) {
      identity.refs().map(Ref::table).forEach(tables::add);
    }
    return tables;
  }

  public Hierarchy hierarchy(Table table) {
    return hierarchies.computeIfAbsent(table, Hierarchy::new);
  }

  /**
   * The equations of a rule wherever it can be applied.
   *
   * @param couldNot told why an equation cannot be made, as a Chinese sentence
   */
  public List<Equation> expand(Demand demand, Consumer<String> couldNot) {
    List<Equation> made = new ArrayList<>();
    if (demand.statement() instanceof NamedCheck) {
      return made;
    }
    for (Table table : index.tables(demand.table())) {
      if (demand.statement() instanceof Roll) {
        if (UnreadPlaces.lacksCodes(table)) {
          couldNot.accept("“" + table.sheet() + "”的科目没有全部读到。");
          table.rowsOf(TOTAL).forEach(total -> lackParts(Arrays.asList(index.slots(total))));
        } else {
          roll(demand, table, made);
        }
      } else if (demand.statement() instanceof Identity identity) {
        new Places(demand, identity, table, made, couldNot).identity();
      }
    }
    return made;
  }

  private static void lackParts(List<Slot> slots) {
    slots.stream().filter(Objects::nonNull).forEach(Slot::lacksParts);
  }

  public List<Equation> equations(Demand demand) {
    return expand(demand, why -> {});
  }

  /** An identity on its way over the places of one table. */
  private final class Places {
    private final Demand demand;
    private final Identity identity;
    private final Table table;
    private final List<Equation> made;
    private final Consumer<String> couldNot;
    private final Set<String> notFound = new LinkedHashSet<>();
    private final Map<Condition, Proviso> fixed = new IdentityHashMap<>();

    Places(
        Demand demand,
        Identity identity,
        Table table,
        List<Equation> made,
        Consumer<String> couldNot) {
      this.demand = demand;
      this.identity = identity;
      this.table = table;
      this.made = made;
      this.couldNot = couldNot;
    }

    void identity() {
      switch (identity.each().kind()) {
        case ONCE -> add(null, null, "");
        case COLUMN -> table.columns().stream().map(Column::name).forEach(it -> add(null, it, it));
        case ROW -> rows(table.rows());
        case GROUP -> rows(table.group(identity.each().group()));
        case CODE -> rows(table.coded());
        case CLASS -> rows(ofLength(table, 3));
        case SECTION -> rows(ofLength(table, 5));
        case LEAF -> {
          Hierarchy hierarchy = hierarchy(table);
          rows(table.coded().stream().filter(hierarchy::isLeaf).toList());
        }
      }
      if (!notFound.isEmpty()) {
        couldNot.accept("没有找到" + String.join("、", notFound) + "。");
      }
    }

    private void rows(List<Row> rows) {
      rows.forEach(row -> add(row, null, row.title()));
    }

    private void add(Row row, String column, String where) {
      Abandoned.check();
      if (unread.goesBeyond(identity)
          || lacksPlaces(row, column)
          || unread.columnOf(identity, column)) {
        return;
      }
      List<Part> left = parts(identity.left(), row, column);
      List<Part> right = parts(identity.right(), row, column);
      List<List<Part>> others =
          identity.others().stream().map(terms -> parts(terms, row, column)).toList();
      boolean any = !left.isEmpty() || !right.isEmpty();
      if (!any
          || !isThere(left, identity.left(), column)
          || !isThere(right, identity.right(), column)) {
        return;
      }
      var equation =
          new Equation(
              demand,
              left,
              right,
              identity.constant(),
              others,
              identity.conditions().stream().map(it -> proviso(it, row, column)).toList(),
              identity.atMost(),
              where);
      if (equation.isComparable()) {
        made.add(equation);
      } else {
        couldNot.accept("“" + table.sheet() + "”没有写明金额单位。");
      }
    }

    /** Whether a side has cells, or names those whose absence is nothing. */
    private boolean isThere(List<Part> parts, List<Term> terms, String column) {
      return !parts.isEmpty()
          || terms.isEmpty()
          || (column == null && terms.stream().map(Term::ref).anyMatch(this::maybeNothing));
    }

    /** Cells of another table, or of a row by name that stands there with nothing to say. */
    private boolean maybeNothing(Ref ref) {
      return !ref.table().equals(table.name())
          || (ref.rows() instanceof Ref.Rows.Keys keys && !byKeys(keys, table).isEmpty());
    }

    /** Whether it names places that its tables may have and that were not found there. */
    private boolean lacksPlaces(Row row, String column) {
      Set<String> places = unread.columnsOf(identity);
      Stream.concat(identity.left().stream(), identity.right().stream())
          .map(Term::ref)
          .forEach(ref -> places.addAll(unread.rowsOf(ref, table, row, found(ref, row))));
      notFound.addAll(places);
      if (!places.isEmpty() && demand.fill() != Fill.NONE) {
        identity.left().forEach(term -> lackParts(slots(term.ref(), row, column)));
      }
      return !places.isEmpty();
    }

    private List<Row> found(Ref ref, Row row) {
      return meant(ref).stream()
          .flatMap(each -> Expander.this.rows(ref, each, row).stream())
          .toList();
    }

    /** The table at hand, or all of the name where another one is meant. */
    private List<Table> meant(Ref ref) {
      return ref.table().equals(table.name()) ? List.of(table) : index.tables(ref.table());
    }

    /** One that is the same for all rows is made once. */
    private Proviso proviso(Condition condition, Row row, String column) {
      boolean hangsOnRow =
          condition.refs().stream()
              .anyMatch(ref -> ref.column() == null || !(ref.rows() instanceof Ref.Rows.Keys));
      if (hangsOnRow) {
        return made(condition, row, column);
      }
      return fixed.computeIfAbsent(condition, it -> made(it, null, null));
    }

    private Proviso made(Condition condition, Row row, String column) {
      List<Slot> slots = new ArrayList<>();
      int rows = 0;
      for (Ref ref : condition.refs()) {
        slots.addAll(slots(ref, row, column));
        rows += found(ref, row).size();
      }
      String what = condition.refs().get(0).column();
      return new Proviso(
          condition.kind(), slots, slots.size() < rows, "“" + table.sheet() + "”的" + what);
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
      String name = ref.column() == null ? column : ref.column();
      List<Slot> found = new ArrayList<>();
      for (Table each : meant(ref)) {
        for (Row wanted : Expander.this.rows(ref, each, row)) {
          Slot slot = index.slot(each, wanted, name);
          if (slot != null) {
            found.add(slot);
          }
        }
      }
      return found;
    }
  }

  private static List<Row> ofLength(Table table, int length) {
    return table.coded().stream().filter(row -> row.code().length() == length).toList();
  }

  private List<Row> rows(Ref ref, Table table, Row row) {
    Ref.Rows wanted = ref.rows();
    if (wanted instanceof Ref.Rows.Keys keys) {
      return byKeys(keys, table);
    }
    if (wanted instanceof Ref.Rows.Current) {
      return List.of(row);
    }
    if (wanted instanceof Ref.Rows.Below) {
      return table.group(row.key());
    }
    if (wanted instanceof Ref.Rows.SameKey) {
      return index.owns(table, row) ? List.of(row) : same(table, row);
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

  /** The row of the same code or item; a project may also go by its name. */
  private List<Row> same(Table table, Row row) {
    List<Row> found = first(table, row.key());
    TableSpec spec = template.table(table.name());
    if (!found.isEmpty() || spec == null || !PROJECTS.equals(spec.codes())) {
      return found;
    }
    String name = Labels.item(row.label());
    return table.rows().stream()
        .filter(it -> it.label() != null && Labels.item(it.label()).equals(name))
        .limit(1)
        .toList();
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

  private void roll(Demand demand, Table table, List<Equation> made) {
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
      Abandoned.check();
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
      made.add(new Equation(demand, List.of(new Part(1, target)), parts, parent.title()));
    }
  }
}
