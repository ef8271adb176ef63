package gongkai.report;

import gongkai.table.Abandoned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects how the rules that are asked come out. Each ends exactly once: as failed when it failed
 * anywhere, else as one that could not run when there was a place where it could not be judged,
 * else as passed when it was tried, else as not applicable. What is told of a rule that nobody asks
 * is dropped, so that taking a line out of {@code rules.txt} silences it.
 */
public final class Outcomes {
  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private final Set<Rule> asked;
  private final Set<Rule> tried = new HashSet<>();
  private final Set<Rule> failed = new HashSet<>();
  private final Map<Rule, Set<String>> obstacles = new LinkedHashMap<>();
  private final List<Finding> single = new ArrayList<>();
  private final Map<Object, Group> groups = new LinkedHashMap<>();

  public Outcomes(Collection<Rule> asked) {
    this.asked = new LinkedHashSet<>(asked);
  }

  /**
   * How rules ended.
   *
   * @param findings what they found
   * @param couldNotRun those that could not be judged, and why
   * @param rules how many ended in which way
   */
  public record Result(List<Finding> findings, List<CouldNotRun> couldNotRun, Summary.Rules rules) {
    public static final Result NONE = new Outcomes(List.of()).result();

    public Result {
      findings = List.copyOf(findings);
      couldNotRun = List.copyOf(couldNotRun);
    }

    /** This and how other rules ended. */
    public Result and(Result other) {
      List<Finding> all = new ArrayList<>(findings);
      all.addAll(other.findings);
      List<CouldNotRun> open = new ArrayList<>(couldNotRun);
      open.addAll(other.couldNotRun);
      return new Result(all, open, rules.plus(other.rules));
    }

    public Result with(List<Finding> others) {
      return new Result(others, couldNotRun, rules);
    }
  }

  /** Whether anybody asks for this rule. */
  public boolean asks(Rule rule) {
    return rule != null && asked.contains(rule);
  }

  /** The rule found something that it could judge. */
  public void tried(Rule rule) {
    if (asks(rule)) {
      tried.add(rule);
    }
  }

  /** The rule met something that it could not judge, and why, as a Chinese sentence. */
  public void couldNot(Rule rule, String why) {
    if (asks(rule)) {
      obstacles.computeIfAbsent(rule, key -> new LinkedHashSet<>()).add(why);
    }
  }

  /** Tries rules; one that breaks down is our defect: it is logged, and the rule has not passed. */
  public void guarded(Collection<Rule> rules, Runnable trial) {
    try {
      trial.run();
    } catch (Abandoned e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Rules {} failed on their own", rules.stream().map(Rule::id).toList(), e);
      rules.forEach(rule -> couldNot(rule, "程序内部出错，已记入日志。"));
    }
  }

  /** A failure, told on its own. */
  public Failure fail(Rule rule) {
    return new Failure(rule, this::single);
  }

  /** A failure of a kind that repeats from cell to cell: the first are told one by one. */
  public Failure repeat(Rule rule) {
    return new Failure(rule, told -> group(List.of("repeat", rule), told, Group.Kind.REPEATED));
  }

  /** A failure that is told once with all others of the rule that say the same. */
  public Failure gather(Rule rule) {
    return new Failure(
        rule, told -> group(List.of(rule, told.level(), told.template()), told, Group.Kind.ALIKE));
  }

  /** A difference that rounding explains; all of a rule are told together. */
  public Failure tail(Rule rule) {
    return new Failure(rule, told -> group(List.of("tail", rule), told, Group.Kind.TAILS));
  }

  private Finding single(Failure failure) {
    Rule rule = failure.rule();
    if (!asks(rule)) {
      return failure.finding();
    }
    tried.add(rule);
    failed.add(rule);
    Finding finding = failure.finding();
    single.add(finding);
    return finding;
  }

  private Finding group(Object key, Failure failure, Group.Kind kind) {
    Rule rule = failure.rule();
    if (asks(rule)) {
      tried.add(rule);
      if (kind != Group.Kind.TAILS) {
        failed.add(rule);
      }
      groups.computeIfAbsent(key, any -> new Group(kind)).add(failure);
    }
    return failure.finding();
  }

  /** How all of them ended. */
  public Result result() {
    List<Finding> findings = new ArrayList<>(single);
    groups.values().forEach(group -> findings.addAll(group.findings()));
    int passed = 0;
    List<CouldNotRun> open = new ArrayList<>();
    for (Rule rule : asked) {
      if (failed.contains(rule)) {
        continue;
      }
      if (obstacles.containsKey(rule)) {
        open.add(new CouldNotRun(rule.id(), String.join("", obstacles.get(rule))));
      } else if (tried.contains(rule)) {
        passed++;
      }
    }
    int rest = asked.size() - passed - failed.size() - open.size();
    return new Result(findings, open, new Summary.Rules(passed, failed.size(), rest, open.size()));
  }
}
