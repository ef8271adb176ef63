package gongkai.performance;

import gongkai.table.Book;
import gongkai.table.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** How many performance forms a workbook holds. */
  public static int formsIn(Book book, PerformanceDefinitions definitions) {
    return new FormFinder(definitions.words()).find(book).size();
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
    return new PerformanceResult(
        performance.reviews().size() + performance.goals().size(),
        docket.findings(),
        fills.all(),
        docket.outcomes(asked),
        docket.couldNotRun(asked),
        cases.stream()
            .filter(at -> !at.review().whole())
            .map(at -> Summariser.of(at, definitions))
            .toList(),
        WholeSummariser.of(cases));
  }
}
