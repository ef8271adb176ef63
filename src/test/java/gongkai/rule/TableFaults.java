package gongkai.rule;

import gongkai.CaseBook;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.rule.equation.CellIndex;
import gongkai.rule.equation.Equation;
import gongkai.rule.equation.Expander;
import gongkai.rule.language.Demand;
import gongkai.rule.language.NamedCheck;
import gongkai.rule.language.RuleBook;
import gongkai.rule.language.TableCheck;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.RawCell;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rules about tables broken on purpose in stored cases. */
public final class TableFaults {
  private static final BigDecimal WRONG = new BigDecimal("9876543.21");
  private final TemplateLibrary library;
  private final Map<Book, Related> related = new IdentityHashMap<>();
  private final Map<String, List<Filing>> filings;

  public TableFaults(TemplateLibrary library) {
    this.library = library;
    this.filings = filings();
  }

  private Related related(String name) {
    Map<String, Filing> filed = new HashMap<>();
    CaseBook.related(name)
        .forEach((word, book) -> filed.put(word, new Recogniser(library).recognise(book).filing()));
    return new Related(filed);
  }

  private Related related(Filing filing) {
    return related.get(filing.book());
  }

  private Map<String, List<Filing>> filings() {
    Map<String, List<Filing>> found = new HashMap<>();
    for (String name : CaseBook.names()) {
      Recognised recognised = new Recogniser(library).recognise(CaseBook.read(name));
      Related beside = related(name);
      Filing complete = check(recognised.filing(), beside).filing();
      related.put(complete.book(), beside);
      found.computeIfAbsent(complete.template(), id -> new ArrayList<>()).add(complete);
    }
    return found;
  }

  /** The stored cases that are right, each completed, and what is grave in it all the same. */
  public Stream<Unspoilt> unspoilt() {
    return filings.values().stream()
        .flatMap(List::stream)
        .map(filing -> new Unspoilt(filing, grave(check(filing, related(filing)))));
  }

  /** A stored case and what is wrong with it. */
  public record Unspoilt(Filing filing, List<Finding> grave) {}

  /** Whether some stored case of a template can be spoilt so that the rule says so. */
  public boolean fires(Template template, Demand rule) {
    return filings.getOrDefault(template.id(), List.of()).stream()
        .anyMatch(filing -> fires(filing, template, rule));
  }

  private boolean fires(Filing filing, Template template, Demand rule) {
    Filing broken = broken(filing, template, rule, related(filing));
    return broken != null && fires(broken, rule, related(filing));
  }

  private boolean fires(Filing filing, Demand rule, Related related) {
    return check(filing, related).findings().stream()
        .anyMatch(f -> f.rule().equals(rule.id()) && f.level() != Level.ROUNDING);
  }

  private Checked check(Filing filing, Related related) {
    return new Checker(RuleBook.ofTables(library.find(filing.template()).orElseThrow()))
        .check(filing, related);
  }

  private static List<Finding> grave(Checked checked) {
    return checked.findings().stream()
        .filter(f -> f.level() == Level.ERROR || f.level() == Level.WARNING)
        .toList();
  }

  private static Filing broken(Filing filing, Template template, Demand rule, Related related) {
    if (rule.table() == null || filing.table(rule.table()) == null) {
      return null;
    }
    return rule.statement() instanceof NamedCheck named
        ? badlyWorded(filing, rule, named)
        : badlyAdded(filing, template, rule, related);
  }

  private static Filing badlyAdded(Filing filing, Template template, Demand rule, Related related) {
    var index = new CellIndex(filing, related);
    var expander = new Expander(index, template);
    boolean applies = expander.missingTables(rule).isEmpty() && !expander.lacksSubject(rule);
    if (!applies) {
      return null;
    }
    return expander.equations(rule).stream()
        .filter(Equation::applies)
        .filter(equation -> !equation.left().isEmpty())
        .filter(equation -> !Equation.blank(equation.left()))
        .flatMap(equation -> equation.left().stream())
        .map(Equation.Part::slot)
        .filter(slot -> !slot.isBlank())
        .findFirst()
        .map(slot -> with(filing, slot.cell(), slot.value().add(WRONG)))
        .orElse(null);
  }

  private static Filing with(Filing filing, Cell cell, BigDecimal value) {
    return mapped(filing, table -> table.withCells(c -> c == cell ? c.with(value) : c));
  }

  private static Filing mapped(Filing filing, UnaryOperator<Table> change) {
    return filing.with(filing.tables().stream().map(change).toList());
  }

  private static Filing badlyWorded(Filing filing, Demand rule, NamedCheck named) {
    Table table = filing.table(rule.table());
    List<Row> rows = new ArrayList<>(table.rows());
    switch ((TableCheck) named.check()) {
      case NAMES -> rename(rows);
      case PARENTS -> {
        String parent = above(rows);
        rows.removeIf(row -> row.code() != null && row.code().equals(parent));
      }
      case UNIQUE -> rows.stream().filter(r -> r.code() != null).findFirst().ifPresent(rows::add);
      case NOT_NEGATIVE -> {
        return table
            .cells()
            .filter(cell -> cell.value() != null)
            .filter(cell -> named.arguments().stream().noneMatch(cell.label()::endsWith))
            .findFirst()
            .map(cell -> with(filing, cell, WRONG.negate()))
            .orElse(null);
      }
      case EMPTY_SAID -> {
        return silent(filing, table);
      }
    }
    return mapped(filing, t -> t == table ? withRows(t, rows) : t);
  }

  private static void rename(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.code() != null) {
        rows.set(
            i,
            new Row(
                row.key(),
                row.group(),
                row.code(),
                row.label() + "误",
                row.codeCell(),
                row.labelCell(),
                row.cells()));
        return;
      }
    }
  }

  /** The code above one of the lowest rows. */
  private static String above(List<Row> rows) {
    return rows.stream()
        .map(Row::code)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(String::length))
        .map(code -> code.substring(0, code.length() - 2))
        .orElse(null);
  }

  private static Table withRows(Table table, List<Row> rows) {
    return new Table(
        table.name(), table.sheet(), table.title(), table.unit(), table.columns(), rows);
  }

  private static Filing silent(Filing filing, Table table) {
    Filing blank = mapped(filing, t -> t == table ? withRows(t, List.of()) : t);
    List<Sheet> sheets =
        filing.book().sheets().stream()
            .map(s -> s.name().equals(table.sheet()) ? emptied(s) : s)
            .toList();
    return new Filing(
        blank.template(),
        blank.unit(),
        blank.year(),
        blank.scope(),
        blank.tables(),
        new Book(sheets, false, false));
  }

  private static Sheet emptied(Sheet sheet) {
    return new Sheet(
        sheet.name(), false, List.<RawCell[]>of(new RawCell[] {RawCell.text("表")}), List.of());
  }
}
