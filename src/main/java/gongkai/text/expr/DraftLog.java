package gongkai.text.expr;

import gongkai.report.Failure;
import gongkai.report.Filled;
import gongkai.report.Missing;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.text.input.InputCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a draft lacks and what it stumbles over, each once. */
public final class DraftLog {
  private final Outcomes outcomes;
  private final Map<InputCheck, Rule> rules;
  private final Set<Missing> missing = new LinkedHashSet<>();
  private final Set<Filled> filled = new LinkedHashSet<>();
  private final Set<List<Object>> told = new HashSet<>();

  public DraftLog(Outcomes outcomes, Map<InputCheck, Rule> rules) {
    this.outcomes = outcomes;
    this.rules = Map.copyOf(rules);
  }

  /** One that nobody reads. */
  public static DraftLog ignored() {
    return new DraftLog(new Outcomes(List.of()), Map.of());
  }

  public void ask(Gap gap) {
    missing.add(gap.missing());
  }

  void tried(InputCheck check) {
    outcomes.tried(rules.get(check));
  }

  /** A failure about something, or null when it has been told. */
  Failure fail(InputCheck check, String about) {
    outcomes.tried(rules.get(check));
    boolean first = told.add(List.of(check, about));
    return first ? outcomes.fail(rules.get(check)) : null;
  }

  /** Notes what an archived filing says for a blank cell of an input sheet. */
  void fill(Filled blank) {
    filled.add(blank);
  }

  /** The id of the rule that asks for a check, or that of the check when none does. */
  String id(InputCheck check) {
    Rule rule = rules.get(check);
    return rule == null ? check.word() : rule.id();
  }

  public List<Filled> filled() {
    return new ArrayList<>(filled);
  }

  public List<Missing> missing() {
    return new ArrayList<>(missing);
  }
}
