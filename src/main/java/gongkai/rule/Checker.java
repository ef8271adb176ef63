package gongkai.rule;

import gongkai.report.Cause;
import gongkai.report.Failure;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.rule.diagnosis.CodeDiagnosis;
import gongkai.rule.diagnosis.Diagnosis;
import gongkai.rule.diagnosis.Doubts;
import gongkai.rule.equation.CellIndex;
import gongkai.rule.equation.Equation;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Expander;
import gongkai.rule.equation.Messages;
import gongkai.rule.equation.Proviso;
import gongkai.rule.equation.Slot;
import gongkai.rule.fill.Completer;
import gongkai.rule.language.Demand;
import gongkai.rule.language.NamedCheck;
import gongkai.rule.language.RuleBook;
import gongkai.rule.language.TableCheck;
import gongkai.table.Abandoned;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Completes a filing, tries every rule on it and finds the cells behind what fails. */
public final class Checker {
  /** Beyond this, trying other codes takes longer than people wait. */
  private static final int MOST_JUDGED = 20_000;

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
    private final CellIndex index;
    private final Related related;
    private final Expander expander;
    private final Outcomes outcomes =
        new Outcomes(book.demands().stream().filter(Demand::isOnTable).map(Demand::rule).toList());
    private final Map<Finding, EquationJudgement> failures = new IdentityHashMap<>();
    private final List<EquationJudgement> judged = new ArrayList<>();

    Run(Filing filing, Related related) {
      this.related = related;
      index = new CellIndex(filing, related);
      expander = new Expander(index, book.template());
    }

    public Checked check() {
      Outcomes.Result result = run();
      List<CodeDiagnosis.Wrong> codes =
          judged.size() > MOST_JUDGED
              ? List.of()
              : new CodeDiagnosis(book.template(), changed -> again(changed).findings())
                  .find(index.filing(), result.findings());
      var diagnosis = new Diagnosis(judged, failures, codes, doubtful(result));
      List<Finding> explained = diagnosis.explain(result.findings());
      List<Cause> causes = diagnosis.causes();
      return new Checked(
          completed(),
          filled(),
          result.with(explained),
          causes,
          Doubts.of(explained, causes, index.all()));
    }

    private Outcomes.Result again(Filing changed) {
      return new Run(changed, related).run();
    }

    /** The sheets with codes or names that do not fit: amounts beside them prove little. */
    private Set<String> doubtful(Outcomes.Result result) {
      Set<String> rules = new HashSet<>();
      for (Demand demand : book.demands()) {
        if (demand.statement() instanceof NamedCheck named
            && named.check() instanceof TableCheck check
            && check.isAboutCodes()) {
          rules.add(demand.id());
        }
      }
      Set<String> sheets = new HashSet<>();
      result.findings().stream()
          .filter(it -> it.level() != Level.INFO && rules.contains(it.rule()))
          .forEach(it -> it.cells().forEach(cell -> sheets.add(cell.sheet())));
      return sheets;
    }

    private Outcomes.Result run() {
      List<Demand> runnable =
          book.demands().stream().filter(Demand::isOnTable).filter(this::runnable).toList();
      Map<Demand, List<Equation>> equations = new LinkedHashMap<>();
      runnable.forEach(
          it ->
              guarded(
                  it,
                  () ->
                      equations.put(
                          it, expander.expand(it, why -> outcomes.couldNot(it.rule(), why)))));
      Completer.complete(
          equations.values().stream().flatMap(List::stream).filter(Equation::applies).toList());
      equations.forEach((demand, its) -> guarded(demand, () -> tryAll(demand, its)));
      var tables = new TableChecker(index, book.template(), expander, judged, outcomes);
      for (Demand demand : runnable) {
        if (demand.statement() instanceof NamedCheck named) {
          guarded(demand, () -> tables.check(demand, named));
        }
      }
      return outcomes.result();
    }

    private boolean runnable(Demand demand) {
      if (expander.lacksSubject(demand) || expander.isBeforeItsTime(demand)) {
        return false;
      }
      Set<String> missing = expander.missingTables(demand);
      if (!missing.isEmpty()) {
        outcomes.couldNot(demand.rule(), "没有可用的" + String.join("、", missing) + "。");
      }
      return missing.isEmpty();
    }

    private void guarded(Demand demand, Runnable trial) {
      outcomes.guarded(List.of(demand.rule()), trial);
    }

    private void tryAll(Demand demand, List<Equation> equations) {
      Set<Slot> unreadable = new LinkedHashSet<>();
      for (Equation made : equations) {
        Abandoned.check();
        Equation equation = made.settled();
        if (!equation.applies()) {
          obstacles(equation).forEach(why -> outcomes.couldNot(demand.rule(), why));
        } else if (equation.unreadable() != null) {
          unreadable.add(equation.unreadable());
        } else if (!equation.allBlank() && !undecided(equation)) {
          judge(demand, EquationJudgement.of(equation));
        }
      }
      if (!unreadable.isEmpty()) {
        outcomes.couldNot(demand.rule(), Messages.unreadable(unreadable));
      }
    }

    /** A place where nothing is filled at all lacks nothing. */
    private static Stream<String> obstacles(Equation equation) {
      return equation.allBlank()
          ? Stream.of()
          : equation.provisos().stream().map(Proviso::obstacle).filter(Objects::nonNull);
    }

    /** A hint needs both sides; a row that the other table need not have decides nothing. */
    private boolean undecided(Equation equation) {
      boolean hint = equation.demand().level() == Level.INFO;
      return hint && (Equation.blank(equation.left()) || Equation.blank(equation.right()));
    }

    private void judge(Demand demand, EquationJudgement judgement) {
      Slot unknown = judgement.withinRounding() ? null : judgement.equation().unknown();
      if (unknown != null) {
        outcomes.couldNot(demand.rule(), unknown.place() + "空白，算出它的栏或行没有找到。");
        return;
      }
      outcomes.tried(demand.rule());
      judged.add(judgement);
      if (!judgement.withinRounding()) {
        fail(demand.rule(), judgement);
      } else if (!judgement.exact() && demand.level() != Level.INFO) {
        outcomes
            .tail(demand.rule())
            .at(Messages.tailCells(judgement.equation()))
            .amounts(judgement.rounding())
            .report();
      }
    }

    private void fail(Rule rule, EquationJudgement judgement) {
      Failure failure =
          outcomes
              .fail(rule)
              .at(Messages.cells(judgement.equation()))
              .amounts(judgement.rounding());
      if (rule.message() == null) {
        failure.says(Messages.failed(judgement));
      }
      failures.put(failure.report(), judgement);
    }

    private List<Filled> filled() {
      List<Filled> filled = new ArrayList<>();
      for (Slot slot : index.all()) {
        if (slot.filledBy() != null && !slot.isFormula()) {
          Cell cell = slot.cell();
          filled.add(
              new Filled(
                  cell.sheet(),
                  cell.position().address(),
                  cell.label(),
                  printed(slot),
                  slot.filledBy().demand().id(),
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
      for (Slot slot : index.all()) {
        if (slot.filledBy() != null) {
          values.put(slot.cell(), printed(slot));
        }
      }
      if (values.isEmpty()) {
        return index.filing();
      }
      List<Table> tables =
          index.filing().tables().stream()
              .map(
                  table ->
                      table.withCells(
                          cell -> {
                            BigDecimal value = values.get(cell);
                            return value == null ? cell : cell.with(value);
                          }))
              .toList();
      return index.filing().with(tables);
    }
  }
}
