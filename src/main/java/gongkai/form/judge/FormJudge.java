package gongkai.form.judge;

import gongkai.form.read.FormsRead;
import gongkai.form.words.FormDefinitions;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import java.util.List;
import java.util.Map;

/** Tries on the forms of a filing what is no sum. */
public final class FormJudge {
  private final FormDefinitions definitions;
  private final Judging judging;

  private FormJudge(FormDefinitions definitions, Map<FormCheck, Rule> rules) {
    this.definitions = definitions;
    this.judging = new Judging(rules);
  }

  /**
   * @param cases its 自评表
   * @param year the year of the filing, or null
   */
  public static Outcomes.Result judge(
      FormsRead forms,
      List<ReviewCase> cases,
      Integer year,
      Values values,
      FormDefinitions definitions,
      Map<FormCheck, Rule> rules) {
    var judge = new FormJudge(definitions, rules);
    cases.forEach(at -> judge.guarded(FormCheck.REVIEW, () -> judge.review(at, year)));
    forms
        .goals()
        .forEach(
            form ->
                judge.guarded(
                    FormCheck.GOALS,
                    () -> new GoalJudge(form, definitions, values, judge.judging).judge(forms)));
    var agreement = new AgreementJudge(definitions, judge.judging);
    judge.guarded(FormCheck.REVIEW, () -> agreement.reviews(forms));
    judge.guarded(FormCheck.GOALS, () -> agreement.goals(forms));
    return judge.judging.result();
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
