package gongkai.form.judge;

import gongkai.form.read.FormsRead;
import gongkai.form.words.FormDefinitions;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Filing;
import gongkai.table.Labels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries on the forms of a filing what is no sum. */
public final class FormJudge {
  private static final String UPPER_PROJECT = "一级项目";
  private final FormDefinitions definitions;
  private final Judging judging;

  private FormJudge(FormDefinitions definitions, Map<FormCheck, Rule> rules) {
    this.definitions = definitions;
    this.judging = new Judging(rules);
  }

  /**
   * @param cases its 自评表
   * @param filing with what the forms say among its tables
   */
  public static Outcomes.Result judge(
      FormsRead forms,
      List<ReviewCase> cases,
      Filing filing,
      Values values,
      FormDefinitions definitions,
      Map<FormCheck, Rule> rules) {
    var judge = new FormJudge(definitions, rules);
    cases.forEach(at -> judge.guarded(FormCheck.REVIEW, () -> judge.review(at, filing.year())));
    forms
        .goals()
        .forEach(
            form ->
                judge.guarded(
                    FormCheck.GOALS,
                    () ->
                        new GoalJudge(form, definitions, values, judge.judging, parents(filing))
                            .judge(forms)));
    var agreement = new AgreementJudge(definitions, judge.judging);
    judge.guarded(FormCheck.REVIEW, () -> agreement.reviews(forms));
    judge.guarded(FormCheck.GOALS, () -> agreement.goals(forms));
    return judge.judging.result();
  }

  /** The 一级项目 of 项目支出表. */
  private static Set<String> parents(Filing filing) {
    return filing.tables().stream()
        .flatMap(table -> table.group(UPPER_PROJECT).stream())
        .map(row -> Labels.item(row.label()))
        .collect(Collectors.toSet());
  }

  private void guarded(String scope, Runnable trial) {
    judging.guarded(scope, trial);
  }

  private void review(ReviewCase at, Integer year) {
    RateJudge.judge(at, judging);
    ScoreJudge.judge(at, judging);
    ReasonJudge.judge(at, definitions.words(), judging);
    HintJudge.judge(at, definitions.measures(), year, judging);
  }
}
