package gongkai.desk;

import gongkai.document.DocumentNotes;
import gongkai.document.DocumentTables;
import gongkai.document.OpenDocument;
import gongkai.form.FormExaminer;
import gongkai.form.FormResult;
import gongkai.publication.Composer;
import gongkai.publication.Publication;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Coverage;
import gongkai.report.Outcomes;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.text.claim.PrintedLine;
import gongkai.text.input.InputSheets;
import gongkai.text.input.Inputs;
import gongkai.text.write.TextDraft;
import gongkai.text.write.TextDrafter;
import gongkai.workbook.OpenWorkbook;
import gongkai.workbook.WorkbookReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Examines workbooks and publications by the templates that are defined. */
public final class TemplateExaminer implements Examiner {
  /** Correcting one cell may make certain what is wrong in the next, not for ever. */
  private static final int MOST_CORRECTIONS = 8;

  private final Recogniser recogniser;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final History history;

  /** Where other filings of a unit come from. */
  @FunctionalInterface
  public interface History {
    History NONE = (filing, template) -> Related.NONE;

    /** What else the unit of this filing filed that its template is held against. */
    Related of(Filing filing, Template template);
  }

  /**
   * @param history where other filings of a unit come from
   * @throws gongkai.template.BadDefinition when a template cannot be used
   */
  public TemplateExaminer(TemplateLibrary library, History history) {
    this.history = history;
    library.all().forEach(template -> definitions.put(template.id(), Definition.of(template)));
    Set<String> asking =
        definitions.values().stream().flatMap(Definition::asking).collect(Collectors.toSet());
    this.recogniser = new Recogniser(library, asking);
  }

  @Override
  public Examined examine(Papers papers, Consumer<Stage> progress) {
    return Publications.isOne(papers.bytes())
        ? published(papers, progress)
        : workbook(papers, papers.bytes(), progress, MOST_CORRECTIONS);
  }

  /**
   * @param papers the workbook as it came
   * @param bytes the same, or with corrections made in it
   * @param corrections how often it may be corrected
   */
  private Examined workbook(
      Papers papers, byte[] bytes, Consumer<Stage> progress, int corrections) {
    progress.accept(Stage.READING);
    OpenWorkbook open = WorkbookReader.open(bytes, papers.name());
    progress.accept(Stage.CHECKING);
    Judged judged = judge(open.book());
    Definition definition = definition(judged.recognised());
    progress.accept(Stage.DRAFTING);
    Outcomes outcomes = definition.ofText();
    Inputs inputs = inputs(judged, definition);
    TextDraft draft = draft(judged, definition, inputs, outcomes);
    List<PrintedLine> text = OwnText.of(open.book(), papers.text());
    Coverage coverage = review(judged, definition, inputs, text, outcomes);
    Report report =
        Reports.of(papers.name(), papers.bytes(), judged, draft, coverage, outcomes.result());
    return new Examined(
        report,
        judged.filing(),
        new Products(
            open,
            report,
            draft.title(),
            publication(open, judged, definition, draft, report),
            progress),
        corrections == 0 || report.corrections().isEmpty()
            ? null
            : () -> workbook(papers, open.annotate(report, true), progress, corrections - 1));
  }

  /** A workbook that comes along says more than the tables that were made from it. */
  private Examined published(Papers papers, Consumer<Stage> progress) {
    progress.accept(Stage.READING);
    OpenDocument open = Publications.open(papers.bytes());
    DocumentTables tables = DocumentTables.of(open.document());
    Book book =
        papers.workbook() == null ? null : WorkbookReader.read(papers.workbook(), papers.name());
    progress.accept(Stage.CHECKING);
    Judged judged = judge(tables.book());
    Judged known = book == null ? judged : judge(book);
    Definition definition = definition(known.recognised());
    Filing published = judged.filing();
    Filing workbook = book == null ? null : known.filing();
    Outcomes outcomes = definition.ofText();
    List<PrintedLine> text = OwnText.of(open.document());
    Coverage coverage = review(known, definition, inputs(known, definition), text, outcomes);
    Outcomes.Result ofFile =
        definition.publication().review(open.document(), tables, published, workbook);
    Report found =
        Reports.of(
            papers.name(),
            papers.bytes(),
            judged,
            TextDraft.NONE,
            coverage,
            outcomes.result().and(ofFile));
    Report report =
        found.inspected(
            definition.inspector().inspect(open.document(), tables, published, found.findings()));
    return new Examined(
        report,
        published,
        product -> {
          progress.accept(Stage.WRITING);
          if (product != Product.ANNOTATED) {
            throw new Rejected("no-draft", "公开文本只核对和标注；要起草文字或生成公开文本，请上传工作簿。");
          }
          return open.mark(DocumentNotes.of(report.findings(), open.document(), tables));
        },
        null);
  }

  /** Reads the tables of a workbook and tries the rules on them; nothing is drafted. */
  public Judged judge(Book book) {
    Recognised recognised = recognise(book);
    Definition definition = definition(recognised);
    Related related = history.of(recognised.filing(), definition.template());
    FormExaminer forms = definition.forms();
    FormExaminer.Read read = forms == null ? null : forms.read(recognised.filing());
    Checked checked =
        checker(definition, recognised)
            .check(read == null ? recognised.filing() : read.filing(), related);
    FormResult told = read == null ? FormResult.NONE : forms.judge(read, checked.filled());
    return new Judged(recognised, related, checked, told, definition.fingerprint());
  }

  /** What the workbook's template says; one made of its own headers is made ready for it alone. */
  private Definition definition(Recognised recognised) {
    Definition known = definitions.get(recognised.template().id());
    return known == null ? Definition.of(recognised.template()) : known;
  }

  /** Follows the template whose tables it has, else its own headers, else that of its forms. */
  private Recognised recognise(Book book) {
    return recogniser
        .find(book)
        .or(() -> formsAlone(book))
        .orElseThrow(() -> recogniser.unknown(book));
  }

  private Optional<Recognised> formsAlone(Book book) {
    return definitions.values().stream()
        .filter(it -> it.forms() != null && it.template().tables().isEmpty())
        .flatMap(it -> it.forms().filing(book).stream())
        .max(Comparator.comparing(Filing::template))
        .map(
            it ->
                new Recognised(
                    definitions.get(it.template()).template(), null, it, Outcomes.Result.NONE));
  }

  /** The rules of the template, and those that its other sheets make certain. */
  private static Checker checker(Definition definition, Recognised recognised) {
    return recognised.beside() == null
        ? definition.checker()
        : new Checker(definition.rules().and(RuleBook.ofTables(recognised.beside())));
  }

  private static Inputs inputs(Judged judged, Definition definition) {
    InputSheets sheets =
        definition.text() == null ? InputSheets.NONE : definition.text().vocabulary().inputs();
    return Inputs.read(judged.filing().book(), sheets).with(judged.forms().answers());
  }

  private static TextDraft draft(
      Judged judged, Definition definition, Inputs inputs, Outcomes outcomes) {
    Filing filing = judged.filing();
    return definition.text() == null
        ? TextDraft.NONE
        : TextDrafter.draft(
            filing,
            definition.text(),
            inputs,
            judged.related(),
            judged.checked().doubted(),
            outcomes);
  }

  private static Coverage review(
      Judged judged,
      Definition definition,
      Inputs inputs,
      List<PrintedLine> text,
      Outcomes outcomes) {
    Filing filing = judged.filing();
    return text.isEmpty()
        ? null
        : definition.review().review(filing, inputs, judged.related(), text, outcomes);
  }

  /** The whole document to be published, once it is asked for. */
  private static Supplier<Publication> publication(
      OpenWorkbook open, Judged judged, Definition definition, TextDraft draft, Report report) {
    Set<String> asking = definition.asking().collect(Collectors.toSet());
    return () ->
        Composer.compose(
            definition.template(),
            judged.filing(),
            draft,
            report.filled(),
            judged.checked().doubted(),
            asking,
            open::print);
  }
}
