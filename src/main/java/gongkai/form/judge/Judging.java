package gongkai.form.judge;

import gongkai.report.Failure;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Cell;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The checks that are asked of forms and how they come out. */
final class Judging {
  private final Map<FormCheck, Rule> rules;
  private final Outcomes outcomes;

  Judging(Map<FormCheck, Rule> rules) {
    this.rules = rules;
    this.outcomes = new Outcomes(rules.values());
  }

  void tried(FormCheck check) {
    outcomes.tried(rules.get(check));
  }

  void couldNot(FormCheck check, String why) {
    outcomes.couldNot(rules.get(check), why);
  }

  Failure fail(FormCheck check, Cell at) {
    return outcomes.fail(rules.get(check)).at(actual(at));
  }

  Failure fail(FormCheck check, Collection<Cell> at) {
    return outcomes.fail(rules.get(check)).at(at.stream().map(Judging::actual).toList());
  }

  Failure tail(FormCheck check, Cell at) {
    return outcomes.tail(rules.get(check)).at(actual(at));
  }

  static FindingCell actual(Cell cell) {
    return FindingCell.of(cell, Role.ACTUAL);
  }

  static List<FindingCell> operands(Cell... cells) {
    return operands(Arrays.asList(cells));
  }

  static List<FindingCell> operands(Collection<Cell> cells) {
    return cells.stream()
        .filter(Objects::nonNull)
        .map(cell -> FindingCell.of(cell, Role.OPERAND))
        .toList();
  }

  /** Tries checks of one kind; what breaks down has not passed. */
  void guarded(String scope, Runnable trial) {
    outcomes.guarded(
        rules.entrySet().stream()
            .filter(rule -> rule.getKey().scope().equals(scope))
            .map(Map.Entry::getValue)
            .toList(),
        trial);
  }

  Outcomes.Result result() {
    return outcomes.result();
  }
}
