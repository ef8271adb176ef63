package gongkai.reading;

import gongkai.reading.generic.GenericTemplate;
import gongkai.reading.generic.GenericTemplate.Made;
import gongkai.reading.header.Words;
import gongkai.reading.match.TableMatch;
import gongkai.reading.match.TemplateFinder;
import gongkai.reading.match.TemplateFinder.Candidate;
import gongkai.reading.remark.ReadingCheck;
import gongkai.reading.remark.Remarks;
import gongkai.reading.row.TableReader;
import gongkai.reading.survey.Survey;
import gongkai.reading.survey.Surveyed;
import gongkai.report.Rejected;
import gongkai.report.Rule;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.Checks;
import gongkai.template.GenericForms;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Finds out which template a workbook follows and reads its tables. */
public final class Recogniser {
  private final Words words;
  private final Set<String> asking;
  private final Supplier<List<Template>> templates;
  private final Supplier<Optional<GenericForms>> generic;

  /** By template; what is generated for a workbook asks what all templates ask. */
  private final Map<String, Map<ReadingCheck, Rule>> rules = new ConcurrentHashMap<>();

  public Recogniser(TemplateLibrary library) {
    this(library, Set.of());
  }

  /**
   * @param asking names of sheets that ask people and hold no table
   */
  public Recogniser(TemplateLibrary library, Set<String> asking) {
    this.words = Words.of(library.common(Words.FILE));
    this.asking = Set.copyOf(asking);
    this.templates = library::all;
    this.generic = library::generic;
  }

  /** One that knows a single template. */
  public Recogniser(Template template) {
    this.words = Words.of(template.file(Words.FILE));
    this.asking = Set.of();
    this.templates = () -> List.of(template);
    this.generic = Optional::empty;
  }

  /**
   * Reads a workbook.
   *
   * @throws Rejected when no sheet is a table of any template
   */
  public Recognised recognise(Book book) {
    return find(book).orElseThrow(() -> unknown(book));
  }

  /** Reads a workbook; empty when no sheet is a budget table. */
  public Optional<Recognised> find(Book book) {
    Survey survey = Survey.of(book, words);
    var finder = new TemplateFinder(survey.tables());
    Candidate best = finder.best(templates.get());
    GenericForms forms = generic.get().orElse(null);
    if (forms == null) {
      return Optional.ofNullable(best).map(it -> read(survey, it, null, finder.year()));
    }
    List<Surveyed> rest =
        survey.tables().stream()
            .filter(it -> best == null || !best.has(it))
            .filter(it -> !asking.contains(it.name()) && !it.says(forms.elsewhere()))
            .toList();
    if (best == null || (best.isPart() && isForeign(best, rest))) {
      Made whole = GenericTemplate.of(survey.tables(), forms, yearOf(finder), null);
      if (best == null || whole.tables() > best.matches().size()) {
        return Optional.of(whole)
            .filter(it -> it.tables() > 0)
            .map(it -> read(survey, it.candidate(), it, finder.year()));
      }
    }
    Made ground = GenericTemplate.of(rest, forms, yearOf(finder), best.template());
    return Optional.of(read(survey, best, ground, finder.year()));
  }

  private int yearOf(TemplateFinder finder) {
    int newest = templates.get().stream().mapToInt(Template::year).max().orElse(0);
    return finder.year() == null ? newest : finder.year();
  }

  /** Whether the workbook has tables of another form than the template's. */
  private static boolean isForeign(Candidate best, List<Surveyed> rest) {
    return !best.strange().isEmpty()
        || rest.stream().anyMatch(it -> it.hasAmounts() && it.facts().amounts() != null);
  }

  /** What is said of a workbook in which nothing was found. */
  public Rejected unknown(Book book) {
    List<String> names = templates.get().stream().map(Template::name).distinct().toList();
    String sheets = String.join("、", book.sheets().stream().limit(5).map(Sheet::name).toList());
    return new Rejected(
        "unknown-template",
        "没有认出这个工作簿是哪一套公开表（工作表：%s）；请上传%s的工作簿，并保留各表的标题。".formatted(sheets, String.join("、", names)));
  }

  /**
   * @param ground what is made of the sheets that are no table of the template; null when nobody
   *     asks for them
   */
  private Recognised read(Survey survey, Candidate best, Made ground, Integer titledYear) {
    var remarks = new Remarks(rules(best.template()));
    List<Table> tables = tables(best, remarks);
    Template beside = null;
    if (ground != null) {
      if (ground.told() != null) {
        remarks.add(ReadingCheck.NO_DEFINITION, ground.told());
      }
      if (ground.candidate() != best && ground.tables() > 0) {
        beside = ground.candidate().template();
        tables.addAll(tables(ground.candidate(), remarks));
      }
    }
    Book book = survey.book();
    BasicFacts basics = BasicFacts.of(book);
    Integer year = basics.year() != null ? basics.year() : titledYear;
    var circumstances = new Circumstances(best, remarks);
    circumstances.tellTables(year);
    circumstances.tellYears(year);
    String filer = circumstances.tellFiler();
    circumstances.tellPlaceholders();
    circumstances.tellBook(book);
    Unit unit = new Unit(basics.unitCode(), basics.unitName() == null ? filer : basics.unitName());
    String scope = basics.scope() != null ? basics.scope() : scope(survey.tables());
    var filing = new Filing(best.template().id(), unit, year, scope, tables, book);
    return new Recognised(best.template(), beside, filing, remarks.result());
  }

  private Map<ReadingCheck, Rule> rules(Template template) {
    return rules.computeIfAbsent(template.id(), id -> Checks.of(template, ReadingCheck.class));
  }

  private static List<Table> tables(Candidate candidate, Remarks remarks) {
    List<Table> tables = new ArrayList<>();
    for (TableMatch match : candidate.matches()) {
      new TableReader(match, candidate.template(), remarks).read().ifPresent(tables::add);
    }
    return tables;
  }

  private static String scope(List<Surveyed> sheets) {
    return sheets.stream()
        .map(sheet -> sheet.facts().scope())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
