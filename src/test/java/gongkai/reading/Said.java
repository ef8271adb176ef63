package gongkai.reading;

import gongkai.reading.header.Words;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.AmountUnit;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a workbook says once it is read and checked, wherever on its sheets it stands.
 *
 * @param figures amounts in 万元 other than nothing, by table, row and column
 * @param findings what the rules find: id, level and judged cells by what they are called
 * @param remarks ids of what reading finds, each once
 */
record Said(
    String template,
    String unit,
    Integer year,
    SortedMap<String, BigDecimal> figures,
    List<String> findings,
    List<String> remarks) {
  private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  static final Words WORDS = Words.of(LIBRARY.common(Words.FILE));
  private static final Map<String, Checker> CHECKERS = checkers();

  private static Map<String, Checker> checkers() {
    Map<String, Checker> checkers = new HashMap<>();
    for (Template template : LIBRARY.all()) {
      checkers.put(template.id(), new Checker(RuleBook.ofTables(template)));
    }
    return checkers;
  }

  static Recognised recognise(Book book) {
    return new Recogniser(LIBRARY).recognise(book);
  }

  static Checked check(Recognised recognised) {
    Checker checker = CHECKERS.get(recognised.template().id());
    if (checker == null) {
      checker = new Checker(RuleBook.ofTables(recognised.template()));
    }
    return checker.check(recognised.filing());
  }

  static Said by(Book book) {
    Recognised recognised = recognise(book);
    Checked checked = check(recognised);
    Filing filing = recognised.filing();
    return new Said(
        recognised.template().id(),
        filing.unit().name(),
        filing.year(),
        figures(filing),
        checked.findings().stream().map(Said::printed).sorted().toList(),
        recognised.findings().stream().map(Finding::rule).distinct().sorted().toList());
  }

  /** All of it, one statement each, but for the remarks that do not count. */
  List<String> statements(Set<String> uncounted) {
    List<String> all = new ArrayList<>();
    all.add("template " + template);
    all.add("unit " + unit);
    all.add("year " + year);
    figures.forEach((place, amount) -> all.add(place + " = " + amount.toPlainString()));
    all.addAll(findings);
    remarks.stream().filter(remark -> !uncounted.contains(remark)).forEach(all::add);
    return all;
  }

  private static String printed(Finding finding) {
    List<String> judged =
        finding.cells().stream()
            .filter(cell -> cell.role() == Role.ACTUAL)
            .map(FindingCell::label)
            .sorted()
            .toList();
    return finding.rule() + " " + finding.level() + " " + judged;
  }

  private static SortedMap<String, BigDecimal> figures(Filing filing) {
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    for (Table table : filing.tables()) {
      for (Row row : table.rows()) {
        table.columns().stream()
            .map(column -> column.name())
            .forEach(
                column -> {
                  Cell cell = table.cell(row, column);
                  if (cell != null && cell.value() != null && cell.value().signum() != 0) {
                    figures.merge(
                        table.name() + "[" + row.key() + "]." + column,
                        table.unit().convert(cell.value(), AmountUnit.WAN).stripTrailingZeros(),
                        BigDecimal::add);
                  }
                });
      }
    }
    return figures;
  }

  /** The same workbook with every blank that the rules determine filled. */
  static Book completed(Book book) {
    Map<String, Grid> grids = new HashMap<>();
    book.sheets().forEach(sheet -> grids.put(sheet.name(), Grid.of(sheet)));
    Checked checked = check(recognise(book));
    for (Table table : checked.filing().tables()) {
      table
          .cells()
          .filter(cell -> cell.value() != null)
          .forEach(
              cell ->
                  grids
                      .get(cell.sheet())
                      .set(
                          cell.position().row(),
                          cell.position().column(),
                          RawCell.number(cell.value())));
    }
    List<Sheet> sheets = new ArrayList<>();
    book.sheets().forEach(sheet -> sheets.add(grids.get(sheet.name()).sheet()));
    return new Book(sheets, book.externalLinks(), book.signed());
  }
}
