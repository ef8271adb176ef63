package gongkai.reading;

import gongkai.reading.TemplateFinder.Candidate;
import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.GenericForms;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out which template a workbook follows and reads its tables. */
public final class Recogniser {
  private final Supplier<List<Template>> templates;
  private final Supplier<Optional<GenericForms>> generic;

  public Recogniser(TemplateLibrary library) {
    this.templates = library::all;
    this.generic = library::generic;
  }

  /** One that knows a single template. */
  public Recogniser(Template template) {
    this.templates = () -> List.of(template);
    this.generic = Optional::empty;
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
    if (isElsewhere(best, sheets)) {
      Optional<Recognised> other = byHeaders(book, sheets, finder.year());
      if (other.isPresent() && other.get().filing().tables().size() > best.matches().size()) {
        return other.get();
      }
    }
    return read(book, sheets, best, finder.year(), new Remarks(best.template()));
  }

  /**
   * Reads a workbook that no template was written for by what its headers make certain; empty when
   * no sheet of it is a budget table.
   */
  public Optional<Recognised> recogniseByHeaders(Book book) {
    List<Surveyed> sheets = book.sheets().stream().map(Surveyed::of).toList();
    return byHeaders(book, sheets, new TemplateFinder(sheets).year());
  }

  private Optional<Recognised> byHeaders(Book book, List<Surveyed> sheets, Integer year) {
    int newest = templates.get().stream().mapToInt(Template::year).max().orElse(0);
    return generic
        .get()
        .flatMap(forms -> GenericTemplate.of(sheets, forms, year == null ? newest : year))
        .map(
            made -> {
              var remarks = new Remarks(made.candidate().template());
              remarks.add(ReadingRule.NO_DEFINITION, made.told());
              return read(book, sheets, made.candidate(), year, remarks);
            });
  }

  /** Whether the workbook has few tables of the template and more that are none of it. */
  private static boolean isElsewhere(Candidate best, List<Surveyed> sheets) {
    int found = best.matches().size();
    long readable = sheets.stream().filter(sheet -> sheet.layout() != null).count();
    return 2 * found < best.template().tables().size() && readable > 2L * found;
  }

  private Rejected unknown(Book book) {
    List<String> names = templates.get().stream().map(Template::name).distinct().toList();
    String sheets = String.join("、", book.sheets().stream().limit(5).map(Sheet::name).toList());
    return new Rejected(
        "unknown-template",
        "没有认出这个工作簿是哪一套公开表（工作表：%s）；请上传%s的工作簿，并保留各表的标题。".formatted(sheets, String.join("、", names)));
  }

  private static Recognised read(
      Book book, List<Surveyed> sheets, Candidate best, Integer titledYear, Remarks remarks) {
    List<Table> tables = new ArrayList<>();
    for (TableMatch match : best.matches()) {
      new TableReader(match, best.template(), remarks).read().ifPresent(tables::add);
    }
    BasicFacts basics = BasicFacts.of(book);
    Integer year = basics.year() != null ? basics.year() : titledYear;
    var circumstances = new Circumstances(best, remarks);
    circumstances.tellTables(year);
    circumstances.tellYears(year);
    String filer = circumstances.tellFiler();
    circumstances.tellBook(book);
    Unit unit = new Unit(basics.unitCode(), basics.unitName() == null ? filer : basics.unitName());
    String scope = basics.scope() != null ? basics.scope() : scope(sheets);
    var filing = new Filing(best.template().id(), unit, year, scope, tables, book);
    return new Recognised(best.template(), filing, remarks.result());
  }

  private static String scope(List<Surveyed> sheets) {
    return sheets.stream()
        .map(sheet -> sheet.facts().scope())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
