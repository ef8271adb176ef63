package gongkai.http.page;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.access.Principal;
import gongkai.access.Role;
import gongkai.access.login.Access;
import gongkai.access.login.Person;
import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitTree;
import gongkai.http.reply.Forms;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.review.Decision;
import gongkai.review.Ledger;
import gongkai.review.Review;
import gongkai.review.State;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What waits for the person who opens the first page, the most pressing first. */
public final class Tasks {
  private static final int MOST = 8;
  private static final int MOST_NAMES = 3;
  private static final int YEARS = 2;
  private final Review review;
  private final Access access;
  private final Forms forms;
  private final Askers askers;

  public Tasks(Backend backend, Forms forms, Askers askers) {
    this.review = backend.review();
    this.access = backend.access();
    this.forms = forms;
    this.askers = askers;
  }

  /**
   * Something to be done.
   *
   * @param label its kind in a word
   * @param tone the word's style, that of a state
   * @param what it concerns
   * @param words what is to be known of it, or empty
   * @param href where it is done, or empty
   */
  public record Task(String label, String tone, String what, String words, String href) {}

  /** The first of them, and how many there are beyond. */
  public record Shown(List<Task> tasks, int further) {}

  Shown of(Context ctx) {
    Principal asker = askers.of(ctx).principal();
    List<Task> tasks = new ArrayList<>();
    if (!asker.isVisitor()) {
      Policy policy = access.policy();
      tasks.addAll(policy.may(asker, Action.FILE) ? toFile(ctx) : List.of());
      tasks.addAll(policy.may(asker, Action.JUDGE) ? toJudge(ctx) : List.of());
      tasks.addAll(policy.may(asker, Action.MANAGE_PEOPLE) ? toArrange() : List.of());
    }
    int shown = Math.min(MOST, tasks.size());
    return new Shown(tasks.subList(0, shown), tasks.size() - shown);
  }

  private Ledger ledger(Context ctx, Action action) {
    List<Integer> years = review.ledgers().years().stream().limit(YEARS).toList();
    Set<String> within = askers.units(ctx, action).orElse(null);
    return review.ledgers().draw(within, years, forms.families());
  }

  private List<Task> toFile(Context ctx) {
    Ledger ledger = ledger(ctx, Action.FILE);
    record Owed(Ledger.Column column, Ledger.Line line, Ledger.Cell cell) {
      int urgency() {
        return switch (cell.state()) {
          case RETURNED -> 0;
          case NOT_FILED -> cell.late() ? 1 : 3;
          default -> 2;
        };
      }
    }

    return ledger.lines().stream()
        .flatMap(
            line ->
                IntStream.range(0, ledger.columns().size())
                    .mapToObj(i -> new Owed(ledger.columns().get(i), line, line.cells().get(i))))
        .filter(it -> isOwed(it.column(), it.cell()))
        .sorted(Comparator.comparingInt(Owed::urgency))
        .map(it -> owed(it.column(), it.line(), it.cell()))
        .toList();
  }

  private static boolean isOwed(Ledger.Column column, Ledger.Cell cell) {
    return switch (cell.state()) {
      case RETURNED, WITH_ERRORS -> true;
      case NOT_FILED -> column.due() != null;
      case FILED, APPROVED -> false;
    };
  }

  private Task owed(Ledger.Column column, Ledger.Line line, Ledger.Cell cell) {
    String words =
        switch (cell.state()) {
          case RETURNED -> "意见：" + opinion(cell.submission());
          case WITH_ERRORS -> cell.errors() + " 处错误，改好后再报一版；确实没错的，写一句说明";
          default -> "截止 " + column.due();
        };
    String label = cell.state().label() + (cell.submission() == null && cell.late() ? "，已逾期" : "");
    return new Task(
        label,
        cell.state().name(),
        line.unit().name() + "　" + title(column),
        words,
        cell.submission() == null ? "" : "/filings/" + cell.submission());
  }

  private String opinion(String submission) {
    return review.reviews().history(submission).lastOpinion(Decision.RETURNED).orElse("");
  }

  private String title(Ledger.Column column) {
    return column.year() + " 年" + forms.name(column.family());
  }

  private List<Task> toJudge(Context ctx) {
    Ledger ledger = ledger(ctx, Action.JUDGE);
    List<Task> tasks = new ArrayList<>();
    for (State state : List.of(State.FILED, State.WITH_ERRORS)) {
      List<String> names =
          ledger.lines().stream()
              .flatMap(
                  line ->
                      line.cells().stream()
                          .filter(cell -> cell.state() == state)
                          .map(cell -> line.unit().name()))
              .toList();
      String label = state == State.FILED ? "待审核" : state.label();
      add(tasks, label, state, names, "份", "/queue?status=" + state);
    }
    for (int i = 0; i < ledger.columns().size(); i++) {
      Ledger.Column column = ledger.columns().get(i);
      int place = i;
      List<String> names =
          ledger.lines().stream()
              .filter(line -> line.cells().get(place).late())
              .filter(line -> line.cells().get(place).state() == State.NOT_FILED)
              .map(line -> line.unit().name())
              .toList();
      String address = "/ledger?year=%d&template=%s&state=%s";
      add(
          tasks,
          "逾期未报",
          State.NOT_FILED,
          names,
          "个单位的 " + title(column),
          address.formatted(column.year(), column.family(), State.NOT_FILED));
    }
    return tasks;
  }

  private static void add(
      List<Task> tasks, String label, State tone, List<String> names, String of, String href) {
    if (!names.isEmpty()) {
      tasks.add(new Task(label, tone.name(), names.size() + " " + of, some(names), href));
    }
  }

  private static String some(List<String> names) {
    String first = names.stream().distinct().limit(MOST_NAMES).collect(Collectors.joining("、"));
    return names.stream().distinct().count() > MOST_NAMES ? first + " 等" : first;
  }

  private List<Task> toArrange() {
    List<Task> tasks = new ArrayList<>();
    List<Person> active =
        access.people().all().stream().filter(person -> !person.disabled()).toList();
    UnitTree tree = access.units().tree();
    if (tree.isEmpty()) {
      tasks.add(new Task("单位名录", "RETURNED", "还是空的", "先导入名录，报送才对得上单位", "/admin/units"));
    }
    add(
        tasks,
        "没有单位",
        State.WITH_ERRORS,
        names(active.stream().filter(it -> isAdrift(it, tree))),
        "位人员",
        "/admin/people");
    add(
        tasks,
        "未设密码",
        State.RETURNED,
        names(active.stream().filter(it -> !it.hasPassword())),
        "位人员",
        "/admin/people");
    add(tasks, "没有填报人", State.NOT_FILED, orphans(tree, active), "个单位", "/admin/people");
    return tasks;
  }

  private static List<String> names(Stream<Person> people) {
    return people.map(Person::name).filter(Objects::nonNull).toList();
  }

  /** Whether none of a person's units is there any more. */
  private static boolean isAdrift(Person person, UnitTree tree) {
    return person.role() != Role.ADMINISTRATOR
        && !person.units().contains(UnitTree.ALL)
        && person.units().stream()
            .noneMatch(it -> tree.unit(it).filter(unit -> !unit.retired()).isPresent());
  }

  /** The units that must file and for which nobody does. */
  private static List<String> orphans(UnitTree tree, List<Person> active) {
    Set<String> served = new HashSet<>();
    active.stream()
        .filter(it -> it.role() == Role.ACCOUNTANT)
        .forEach(it -> served.addAll(it.units()));
    return tree.units().stream()
        .filter(it -> it.files() && !it.retired() && !served.contains(it.code()))
        .map(BudgetUnit::name)
        .toList();
  }
}
