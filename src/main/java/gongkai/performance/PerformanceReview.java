package gongkai.performance;

import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Unit;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads, completes, judges and tells the performance forms of a filing. */
public final class PerformanceReview {
  private static final Logger LOG = LoggerFactory.getLogger(PerformanceReview.class);
  private final PerformanceDefinitions definitions;
  private final Filing filing;
  private final Tables tables;
  private final Fills fills;
  private final Docket docket;

  private PerformanceReview(Filing filing, PerformanceDefinitions definitions) {
    Map<Check, PerformanceRule> rules = definitions.byCheck();
    this.definitions = definitions;
    this.filing = filing;
    this.tables = new Tables(filing, definitions.tables());
    this.fills = new Fills(rules);
    this.docket = new Docket(rules);
  }

  /** A workbook that holds nothing but performance forms as a filing; empty when it holds none. */
  public static Optional<Filing> filing(
      Book book, Template template, PerformanceDefinitions definitions) {
    List<Form> forms = new FormFinder(definitions.words()).find(book);
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    String unit = null;
    Integer year = null;
    for (Form form : forms) {
      Entry name = new FieldReader(form.grid(), definitions.words()).find(FormField.UNIT_NAME);
      unit = unit != null || name == null || name.isBlank() ? unit : name.text();
      year = year == null ? form.year() : year;
    }
    return Optional.of(
        new Filing(template.id(), new Unit(null, unit), year, null, List.of(), book));
  }

  /**
   * Reviews the performance forms of a filing.
   *
   * @param filing with the totals of its tables filled in, for the forms repeat them
   */
  public static PerformanceResult review(Filing filing, PerformanceDefinitions definitions) {
    return new PerformanceReview(filing, definitions).review();
  }

  private PerformanceResult review() {
    Performance performance = Performance.of(filing.book(), definitions);
    List<ReviewCase> cases = new ArrayList<>();
    for (SelfReview review : performance.reviews()) {
      cases.add(ReviewCase.of(review, definitions.settings(), fills, docket));
    }
    cases.forEach(ReviewCompleter::complete);
    performance.goals().forEach(this::complete);
    cases.forEach(at -> guarded(Kind.REVIEW, () -> judge(at)));
    guarded(Kind.REVIEW, () -> new TableJudge(performance, tables, fills, docket).judge());
    guarded(Kind.REVIEW, () -> new AgreementJudge(definitions, docket).reviews(performance));
    performance.goals().forEach(form -> guarded(Kind.GOALS, () -> judge(form, performance)));
    guarded(Kind.GOALS, () -> new AgreementJudge(definitions, docket).goals(performance));
    return result(performance, cases);
  }

  private void complete(GoalForm form) {
    if (form.whole()) {
      funds(form).complete();
    } else {
      projectFunds(form).complete();
    }
  }

  private FundsJudge funds(GoalForm form) {
    return new FundsJudge(form, definitions.funds(), tables, fills, docket);
  }

  private ProjectFundsJudge projectFunds(GoalForm form) {
    return new ProjectFundsJudge(form, definitions.funds(), tables, fills, docket);
  }

  private void judge(ReviewCase at) {
    ExecutionJudge.judge(at);
    WeightJudge.judge(at);
    ScoreJudge.judge(at);
    TotalJudge.judge(at, definitions.words());
    HintJudge.judge(at, definitions.measures(), filing.year());
  }

  private void judge(GoalForm form, Performance performance) {
    if (form.whole()) {
      funds(form).judge();
      new ListedJudge(performance, fills, docket, definitions.settings().alike()).judge(form);
    } else {
      projectFunds(form).judge();
    }
  }

  /** A check that breaks down is our defect: it is logged, and no check of its kind has passed. */
  private void guarded(Kind kind, Runnable judging) {
    try {
      judging.run();
    } catch (RuntimeException e) {
      LOG.error("A check of {} failed on its own", kind, e);
      docket.broken(kind);
    }
  }

  private PerformanceResult result(Performance performance, List<ReviewCase> cases) {
    List<PerformanceRule> asked = definitions.rulesFor(filing.template());
    List<ProjectSummary> projects =
        cases.stream()
            .filter(at -> !at.review().whole())
            .map(at -> Summariser.of(at, definitions))
            .toList();
    return new PerformanceResult(
        performance.reviews().size() + performance.goals().size(),
        docket.findings(),
        fills.all(),
        docket.outcomes(asked),
        docket.couldNotRun(asked),
        projects,
        WholeSummariser.of(cases),
        new Answering(definitions.answers()).of(cases, projects));
  }
}
