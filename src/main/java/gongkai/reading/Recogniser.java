package gongkai.reading;

import gongkai.reading.TemplateFinder.Candidate;
import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Finds out which template a workbook follows and reads its tables. */
public final class Recogniser {
  private final Supplier<List<Template>> templates;

  public Recogniser(TemplateLibrary library) {
    this.templates = library::all;
  }

  /** One that knows a single template. */
  public Recogniser(Template template) {
    this.templates = () -> List.of(template);
  }

  /**
   * Reads a workbook.
   *
   * @throws Rejected when no sheet is a table of any template
   */
  public Recognised recognise(Book book) {
    List<Surveyed> sheets = book.sheets().stream().map(Surveyed::of).toList();
    var finder = new TemplateFinder(sheets);
    Candidate best = finder.best(templates.get());
    if (best == null) {
      throw unknown(book);
    }
    return read(book, sheets, best, finder.year());
  }

  private Rejected unknown(Book book) {
    List<String> names = templates.get().stream().map(Template::name).distinct().toList();
    String sheets = String.join("、", book.sheets().stream().limit(5).map(Sheet::name).toList());
    return new Rejected(
        "unknown-template",
        "没有认出这个工作簿是哪一套公开表（工作表：%s）；请上传%s的工作簿，并保留各表的标题。".formatted(sheets, String.join("、", names)));
  }

  private static Recognised read(
      Book book, List<Surveyed> sheets, Candidate best, Integer titledYear) {
    var remarks = new Remarks();
    List<Table> tables = new ArrayList<>();
    for (TableMatch match : best.matches()) {
      new TableReader(match, best.template(), remarks).read().ifPresent(tables::add);
    }
    BasicFacts basics = BasicFacts.of(book);
    Integer year = basics.year() != null ? basics.year() : titledYear;
    var circumstances = new Circumstances(best, remarks);
    circumstances.tellTables();
    circumstances.tellYears(year);
    String filer = circumstances.tellFiler();
    circumstances.tellBook(book);
    Unit unit = new Unit(basics.unitCode(), basics.unitName() == null ? filer : basics.unitName());
    String scope = basics.scope() != null ? basics.scope() : scope(sheets);
    var filing = new Filing(best.template().id(), unit, year, scope, tables, book);
    return new Recognised(best.template(), filing, remarks.all());
  }

  private static String scope(List<Surveyed> sheets) {
    return sheets.stream()
        .map(sheet -> sheet.facts().scope())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
