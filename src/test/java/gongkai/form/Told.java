package gongkai.form;

import gongkai.form.judge.FormCheck;
import gongkai.form.tell.ProjectSummary;
import gongkai.form.tell.WholeSummary;
import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.report.Summary;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.language.Demand;
import gongkai.rule.language.RuleBook;
import gongkai.table.Filing;
import gongkai.template.Checks;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules about forms, those of tables and the others, say of a filing.
 *
 * @param about the rules that were asked
 */
record Told(List<Rule> about, Checked checked, FormResult result, Outcomes.Result outcomes) {

  static Told of(Filing filing, Template template) {
    RuleBook all = RuleBook.ofTables(template);
    List<Demand> forms =
        all.demands().stream().filter(demand -> demand.id().matches("P\\d.*")).toList();
    List<Rule> about = new ArrayList<>(forms.stream().map(Demand::rule).toList());
    about.addAll(Checks.of(template, FormCheck.class).values());
    FormExaminer examiner = FormExaminer.of(template).orElseThrow();
    FormExaminer.Read read = examiner.read(filing);
    Checked checked =
        new Checker(new RuleBook(template, forms, all.fingerprint())).check(read.filing());
    FormResult result = examiner.judge(read, checked.filled());
    return new Told(about, checked, result, checked.outcomes().and(result.outcomes()));
  }

  int forms() {
    return result.forms();
  }

  List<Finding> findings() {
    return outcomes.findings();
  }

  List<Finding> errors() {
    return findings().stream().filter(finding -> finding.level() == Level.ERROR).toList();
  }

  List<Filled> filled() {
    List<Filled> filled = new ArrayList<>(result.filled());
    filled.addAll(checked.filled());
    return filled;
  }

  Summary.Rules rules() {
    return outcomes.rules();
  }

  List<CouldNotRun> couldNotRun() {
    return outcomes.couldNotRun();
  }

  List<ProjectSummary> projects() {
    return result.projects();
  }

  WholeSummary whole() {
    return result.whole();
  }
}
