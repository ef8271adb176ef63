package gongkai.performance;

import gongkai.report.CouldNotRun;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.report.Summary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects how each rule came out. */
final class Docket {
  private static final int SHOWN = 5;
  private final Map<Check, PerformanceRule> rules;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Check, List<FindingCell>> tails = new EnumMap<>(Check.class);
  private final Map<Check, Set<String>> obstacles = new EnumMap<>(Check.class);
  private final Set<Check> tried = EnumSet.noneOf(Check.class);
  private final Set<Check> failed = EnumSet.noneOf(Check.class);
  private final Set<Kind> broken = EnumSet.noneOf(Kind.class);

  Docket(Map<Check, PerformanceRule> rules) {
    this.rules = rules;
  }

  /** The check found something that it could judge. */
  void tried(Check check) {
    tried.add(check);
  }

  /** The check met something that it could not judge, and why. */
  void couldNot(Check check, String why) {
    obstacles.computeIfAbsent(check, key -> new LinkedHashSet<>()).add(why);
  }

  /** Something broke while checks of this kind ran: whatever has not failed is not known. */
  void broken(Kind kind) {
    broken.add(kind);
  }

  /** A failure of the check, to be told in detail. */
  Trouble fail(Check check) {
    return new Trouble(check, this);
  }

  /** A difference that rounding explains; told once for all. */
  void tail(Check check, FindingCell cell) {
    tried.add(check);
    tails.computeIfAbsent(check, key -> new ArrayList<>()).add(cell);
  }

  void add(Check check, Trouble trouble) {
    PerformanceRule rule = rules.get(check);
    tried.add(check);
    if (rule != null) {
      failed.add(check);
      findings.add(trouble.finding(rule));
    }
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    tails.forEach(
        (check, cells) -> {
          PerformanceRule rule = rules.get(check);
          if (rule != null) {
            all.add(Finding.said(rule.id(), Level.ROUNDING, tailMessage(rule, cells), cells));
          }
        });
    return all;
  }

  private static String tailMessage(PerformanceRule rule, List<FindingCell> cells) {
    List<String> places =
        cells.stream().limit(SHOWN).map(cell -> cell.ref() + "（" + cell.label() + "）").toList();
    String more = cells.size() > SHOWN ? "等" : "";
    return "“%s”有%d处尾差（%s%s），差额在四舍五入或取整的范围内，不必修改。"
        .formatted(rule.says(), cells.size(), String.join("、", places), more);
  }

  /** How these rules ended. */
  Summary.Rules outcomes(List<PerformanceRule> asked) {
    int passed = 0;
    int wrong = 0;
    int open = 0;
    for (PerformanceRule rule : asked) {
      Check check = rule.check();
      if (failed.contains(check)) {
        wrong++;
      } else if (obstacle(check) != null) {
        open++;
      } else if (tried.contains(check)) {
        passed++;
      }
    }
    return new Summary.Rules(passed, wrong, asked.size() - passed - wrong - open, open);
  }

  List<CouldNotRun> couldNotRun(List<PerformanceRule> asked) {
    return asked.stream()
        .filter(rule -> !failed.contains(rule.check()) && obstacle(rule.check()) != null)
        .map(rule -> new CouldNotRun(rule.id(), obstacle(rule.check())))
        .toList();
  }

  /** Why a check could not run anywhere, or null when it could. */
  private String obstacle(Check check) {
    if (broken.contains(check.kind())) {
      return "程序内部出错，已记入日志。";
    }
    Set<String> why = obstacles.get(check);
    return why == null || tried.contains(check) ? null : String.join("", why);
  }
}
