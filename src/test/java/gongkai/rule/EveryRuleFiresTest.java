package gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Rule;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule is broken on purpose in some stored case, and has to say so. */
class EveryRuleFiresTest {
  private static final BigDecimal WRONG = new BigDecimal("9876543.21");
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final Map<Book, Related> related = new IdentityHashMap<>();
  private final Map<String, List<Filing>> filings = filings();

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

  @TestFactory
  List<DynamicTest> a_stored_case_is_right_before_it_is_broken() {
    List<DynamicTest> tests = new ArrayList<>();
    filings.forEach(
        (template, list) ->
            list.forEach(
                filing ->
                    tests.add(
                        DynamicTest.dynamicTest(
                            template + " " + filing.unit().name(),
                            () -> assertThat(grave(check(filing, related(filing)))).isEmpty()))));
    assertThat(tests).hasSizeGreaterThanOrEqualTo(6);
    return tests;
  }

  @TestFactory
  List<DynamicTest> every_rule_of_every_template_can_fail() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Template template : library.all()) {
      for (Demand rule : RuleBook.ofTables(template).demands()) {
        if (isAboutForms(rule, template)) {
          continue;
        }
        tests.add(
            DynamicTest.dynamicTest(
                template.id() + " " + rule.id(), () -> assertFires(template, rule)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
  }

  /** Those are held to the same by {@code gongkai.form.EveryFormRuleFiresTest}. */
  private static boolean isAboutForms(Demand rule, Template template) {
    Stream<String> others =
        rule.statement() instanceof Identity identity
            ? identity.refs().map(Ref::table)
            : Stream.empty();
    return Stream.concat(Stream.of(rule.table()), others)
        .map(template::table)
        .anyMatch(table -> table != null && table.form() != null);
  }

  @Test
  void every_rule_has_a_source_and_prints_in_chinese() {
    for (Template template : library.all()) {
      for (Rule rule : RuleBook.ofTables(template).rules()) {
        assertThat(rule.source()).as(rule.id()).isNotBlank();
        assertThat(rule.says()).as(rule.id()).matches(".*[\\u4e00-\\u9fff].*");
      }
    }
  }

  private void assertFires(Template template, Demand rule) {
    for (Filing filing : filings.getOrDefault(template.id(), List.of())) {
      Related beside = related(filing);
      Filing broken = broken(filing, template, rule, beside);
      if (broken != null && fires(broken, rule, beside)) {
        return;
      }
    }
    throw new AssertionError(
        "No case makes %s %s fire; add figures for it to src/test/resources/cases"
            .formatted(template.id(), rule.id()));
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
    if (filing.table(rule.table()) == null) {
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
