package gongkai.rule;

import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.report.Summary;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes a filing, tries every rule on it and finds the cells behind what fails. */
public final class Checker {
  private static final Logger LOG = LoggerFactory.getLogger(Checker.class);
  private final RuleBook book;

  public Checker(RuleBook book) {
    this.book = book;
  }

  /** Every rule ends as passed, failed, not applicable or could not run. */
  public Checked check(Filing filing) {
    return check(filing, Related.NONE);
  }

  /**
   * As {@link #check(Filing)}.
   *
   * @param related what else the unit filed; a rule about what it did not file is not applicable
   */
  public Checked check(Filing filing, Related related) {
    return new Run(filing, related).check();
  }

  /** One filing's way through the rules. */
  private final class Run {
    private final Ledger ledger;
    private final Expander expander;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CouldNotRun> couldNotRun = new ArrayList<>();
    private final Map<Finding, Judgement> failures = new IdentityHashMap<>();
    private final List<Judgement> judged = new ArrayList<>();
    private int passed;
    private int failed;
    private int notApplicable;

    Run(Filing filing, Related related) {
      ledger = new Ledger(filing, related);
      expander = new Expander(ledger, book.template());
    }

    Checked check() {
      Map<Rule, List<Equation>> equations = expand();
      Completer.complete(equations.values().stream().flatMap(List::stream).toList());
      equations.forEach(this::judge);
      var wordings = new WordingChecker(ledger, book.template(), expander);
      for (Rule rule : book.rules()) {
        if (rule instanceof Wording wording && runnable(rule)) {
          guarded(rule, () -> judge(wording, wordings.check(wording)));
        }
      }
      var diagnosis = new Diagnosis(judged, failures);
      List<Finding> explained = diagnosis.explain(findings);
      return new Checked(
          completed(),
          filled(),
          explained,
          diagnosis.causes(),
          new Summary.Rules(passed, failed, notApplicable, couldNotRun.size()),
          couldNotRun);
    }

    private Map<Rule, List<Equation>> expand() {
      Map<Rule, List<Equation>> equations = new LinkedHashMap<>();
      for (Rule rule : book.rules()) {
        if (rule instanceof Wording || !runnable(rule)) {
          continue;
        }
        guarded(
            rule,
            () -> {
              boolean applies =
                  !expander.lacksRelated(rule)
                      && (!(rule instanceof Identity identity) || expander.applies(identity));
              equations.put(rule, applies ? expander.equations(rule) : List.of());
            });
      }
      return equations;
    }

    private boolean runnable(Rule rule) {
      if (expander.lacksRelated(rule)) {
        return true;
      }
      Set<String> missing = expander.missingTables(rule);
      if (!missing.isEmpty()) {
        couldNotRun.add(new CouldNotRun(rule.id(), "没有可用的" + String.join("、", missing) + "。"));
      }
      return missing.isEmpty();
    }

    private void guarded(Rule rule, Runnable trial) {
      try {
        trial.run();
      } catch (RuntimeException e) {
        LOG.error("Rule {} failed on its own", rule.id(), e);
        couldNotRun.add(new CouldNotRun(rule.id(), "程序内部出错，已记入日志。"));
      }
    }

    private void judge(Rule rule, List<Equation> equations) {
      guarded(rule, () -> tryAll(rule, equations));
    }

    private void tryAll(Rule rule, List<Equation> equations) {
      List<Judgement> tails = new ArrayList<>();
      Set<Slot> unreadable = new LinkedHashSet<>();
      boolean wrong = false;
      boolean tried = false;
      for (Equation equation : equations) {
        if (equation.unreadable() != null) {
          unreadable.add(equation.unreadable());
          continue;
        }
        if (equation.allBlank() || undecided(equation)) {
          continue;
        }
        tried = true;
        Judgement judgement = Judgement.of(equation, ledger);
        judged.add(judgement);
        if (!judgement.withinRounding()) {
          wrong = true;
          fail(rule, judgement);
        } else if (!judgement.exact()) {
          tails.add(judgement);
        }
      }
      if (!tails.isEmpty() && rule.level() != Level.INFO) {
        findings.add(tail(rule, tails));
      }
      if (unreadable.isEmpty() || wrong) {
        count(tried, wrong);
      } else {
        couldNotRun.add(new CouldNotRun(rule.id(), Messages.unreadable(unreadable)));
      }
    }

    /** A hint needs both sides; a row that the other table need not have decides nothing. */
    private boolean undecided(Equation equation) {
      boolean hint = equation.rule().level() == Level.INFO;
      return hint && (Equation.blank(equation.left()) || Equation.blank(equation.right()));
    }

    private void judge(Wording rule, WordingChecker.Outcome outcome) {
      findings.addAll(outcome.findings());
      count(outcome.tried() > 0, !outcome.findings().isEmpty());
    }

    private void count(boolean tried, boolean wrong) {
      if (wrong) {
        failed++;
      } else if (tried) {
        passed++;
      } else {
        notApplicable++;
      }
    }

    private void fail(Rule rule, Judgement judgement) {
      var finding =
          new Finding(
              rule.id(),
              rule.level(),
              Messages.failed(judgement),
              Messages.cells(judgement.equation()),
              judgement.expected(),
              judgement.actual(),
              judgement.difference(),
              judgement.allowed(),
              null);
      findings.add(finding);
      failures.put(finding, judgement);
    }

    private Finding tail(Rule rule, List<Judgement> tails) {
      List<FindingCell> cells =
          tails.stream().flatMap(tail -> Messages.tailCells(tail.equation()).stream()).toList();
      Judgement only = tails.size() == 1 ? tails.get(0) : null;
      return new Finding(
          rule.id(),
          Level.ROUNDING,
          Messages.rounding(tails),
          cells,
          only == null ? null : only.expected(),
          only == null ? null : only.actual(),
          only == null ? null : only.difference(),
          only == null ? null : only.allowed(),
          null);
    }

    private List<Filled> filled() {
      List<Filled> filled = new ArrayList<>();
      for (Slot slot : ledger.all()) {
        if (slot.filledBy() != null && !slot.isFormula()) {
          Cell cell = slot.cell();
          filled.add(
              new Filled(
                  cell.sheet(),
                  cell.position().address(),
                  cell.label(),
                  printed(slot),
                  slot.filledBy().rule().id(),
                  Messages.from(slot.filledBy())));
        }
      }
      return filled;
    }

    private BigDecimal printed(Slot slot) {
      BigDecimal plain = slot.value().stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private Filing completed() {
      Map<Cell, BigDecimal> values = new IdentityHashMap<>();
      for (Slot slot : ledger.all()) {
        if (slot.filledBy() != null) {
          values.put(slot.cell(), printed(slot));
        }
      }
      if (values.isEmpty()) {
        return ledger.filing();
      }
      List<Table> tables =
          ledger.filing().tables().stream()
              .map(
                  table ->
                      table.withCells(
                          cell -> {
                            BigDecimal value = values.get(cell);
                            return value == null ? cell : cell.with(value);
                          }))
              .toList();
      return ledger.filing().with(tables);
    }
  }
}
