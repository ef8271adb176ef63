package gongkai.form;

import gongkai.form.judge.FormCheck;
import gongkai.form.judge.FormJudge;
import gongkai.form.judge.ReviewCase;
import gongkai.form.judge.ReviewCompleter;
import gongkai.form.judge.Values;
import gongkai.form.read.FormsRead;
import gongkai.form.tell.Answering;
import gongkai.form.tell.ProjectSummary;
import gongkai.form.tell.Summariser;
import gongkai.form.tell.WholeSummariser;
import gongkai.form.words.FormDefinitions;
import gongkai.report.Filled;
import gongkai.report.Rule;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Table;
import gongkai.table.Unit;
import gongkai.template.Checks;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads, completes, judges and tells the performance forms of workbooks of one template. */
public final class FormExaminer {
  private final Template template;
  private final FormDefinitions definitions;
  private final Map<FormCheck, Rule> rules;

  private FormExaminer(Template template, FormDefinitions definitions) {
    this.template = template;
    this.definitions = definitions;
    this.rules = Checks.of(template, FormCheck.class);
  }

  /**
   * For workbooks of a template; empty when no forms come along with them.
   *
   * @throws gongkai.template.BadDefinition when its definitions cannot be used
   */
  public static Optional<FormExaminer> of(Template template) {
    return FormDefinitions.of(template).map(it -> new FormExaminer(template, it));
  }

  public String fingerprint() {
    return definitions.fingerprint();
  }

  /**
   * A filing whose forms have been read.
   *
   * @param filing with what the forms say as tables beside its own
   * @param filled blank rates and scores that the official formulas determine
   */
  public record Read(Filing filing, FormsRead forms, List<Filled> filled) {
    public Read {
      filled = List.copyOf(filled);
    }
  }

  /** A workbook that holds nothing but forms as a filing; empty when it holds none. */
  public Optional<Filing> filing(Book book) {
    FormsRead forms = FormsRead.in(book, definitions);
    var unit = new Unit(null, forms.unit());
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Filing(template.id(), unit, forms.year(), null, List.of(), book));
  }

  /** Reads the forms of a filing and fills what the official formulas determine. */
  public Read read(Filing filing) {
    FormsRead forms = FormsRead.in(filing.book(), definitions);
    List<Filled> filled = ReviewCompleter.complete(cases(forms, new Values(List.of())), rules);
    var values = new Values(filled);
    Stream<Table> tables =
        forms.tables().stream()
            .map(
                table ->
                    table.withCells(
                        cell -> values.fills(cell) ? cell.with(values.of(cell)) : cell));
    List<Table> all = Stream.concat(filing.tables().stream(), tables).toList();
    return new Read(filing.with(all), forms, filled);
  }

  private List<ReviewCase> cases(FormsRead forms, Values values) {
    return forms.reviews().stream()
        .map(review -> ReviewCase.of(review, definitions.settings(), values))
        .toList();
  }

  /**
   * Judges the forms by what is no sum, and tells them.
   *
   * @param filled what the rules about tables have filled
   */
  public FormResult judge(Read read, List<Filled> filled) {
    List<Filled> all = new ArrayList<>(read.filled());
    all.addAll(filled);
    var values = new Values(all);
    FormsRead forms = read.forms();
    List<ReviewCase> cases = cases(forms, values);
    List<ProjectSummary> projects =
        cases.stream()
            .filter(at -> !at.review().whole())
            .map(at -> Summariser.of(at, definitions))
            .toList();
    return new FormResult(
        forms.reviews().size() + forms.goals().size(),
        FormJudge.judge(forms, cases, read.filing(), values, definitions, rules),
        read.filled(),
        projects,
        WholeSummariser.of(cases),
        new Answering(definitions.answers()).of(cases, projects));
  }
}
