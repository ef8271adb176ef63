package gongkai.machine;

import gongkai.desk.Judged;
import gongkai.report.CouldNotRun;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One workbook rewritten: by what, and how it went.
 *
 * @param specimen name of the workbook
 * @param wrong whether one amount of it was made wrong first, which must not be lost
 * @param book what became of it
 * @param failures what is wrong about the answer, in a line each
 */
record Trial(String specimen, boolean wrong, List<Step> steps, Book book, List<String> failures) {

  /** A rewriting and what decides its dice. */
  record Step(Rewrite rewrite, long seed) {
    @Override
    public String toString() {
      return rewrite.name();
    }
  }

  /** Runs of this many trials; the same seed gives the same run. */
  static List<Trial> run(Map<String, Book> specimens, int count, long seed) {
    List<String> names = List.copyOf(specimens.keySet());
    List<Rewrite> rewrites = Rewrite.all();
    Random random = new Random(seed);
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = names.get(i % names.size());
      List<Step> steps = new ArrayList<>();
      // Each rewriting comes first in its turn, so that a run of some length tries them all.
      steps.add(new Step(rewrites.get(i % rewrites.size()), random.nextLong()));
      for (int more = random.nextInt(3); more > 0; more--) {
        steps.add(new Step(rewrites.get(random.nextInt(rewrites.size())), random.nextLong()));
      }
      boolean wrong = random.nextInt(4) == 0;
      Book base = specimens.get(name);
      long place = random.nextLong();
      trials.add(of(name, base, wrong ? withOneWrong(base, place) : base, steps).smallest(base));
    }
    return trials;
  }

  private static Trial of(String name, Book right, Book base, List<Step> steps) {
    Book book = base;
    for (Step step : steps) {
      book = step.rewrite().apply(book, step.seed());
    }
    boolean wrong = base != right;
    return new Trial(name, wrong, steps, book, failures(right, base, book));
  }

  /** Some amount made larger by what no tail explains. */
  private static Book withOneWrong(Book book, long seed) {
    Random random = new Random(seed);
    List<CellRef> amounts =
        book.sheets().stream()
            .filter(sheet -> Parts.of(sheet) != null)
            .flatMap(sheet -> Parts.of(sheet).amounts().stream())
            .toList();
    CellRef at = amounts.get(random.nextInt(amounts.size()));
    BigDecimal value = Machine.cell(book, at).number().add(new BigDecimal("123456.78"));
    return Machine.with(book, at, RawCell.number(value));
  }

  boolean failed() {
    return !failures.isEmpty();
  }

  /** The shortest of the combinations of its steps that fails alike; itself when it does not. */
  private Trial smallest(Book right) {
    if (!failed() || wrong) {
      return this;
    }
    return IntStream.range(1, (1 << steps.size()) - 1)
        .boxed()
        .sorted((a, b) -> Integer.bitCount(a) - Integer.bitCount(b))
        .map(
            mask ->
                IntStream.range(0, steps.size())
                    .filter(i -> (mask >> i & 1) == 1)
                    .mapToObj(steps::get)
                    .toList())
        .map(some -> of(specimen, right, right, some))
        .filter(Trial::failed)
        .findFirst()
        .orElse(this);
  }

  private static List<String> failures(Book right, Book base, Book book) {
    Answer before = base == right ? Answer.known(base) : Answer.of(base);
    Answer after;
    try {
      after = Answer.of(book);
    } catch (Rejected refused) {
      return List.of("refused: " + refused.getMessage());
    } catch (RuntimeException e) {
      return List.of("crashed: " + e);
    }
    List<String> failures = new ArrayList<>();
    if (right == base) {
      failures.addAll(added(before, after));
    } else {
      long grave = Answer.known(right).grave();
      if (before.grave() > grave && after.grave() <= grave && !after.saysMore(before)) {
        failures.add("lost: " + before.errors().keySet());
      }
    }
    after.silentlyIgnored(book, before).forEach(sheet -> failures.add("ignored: " + sheet));
    return failures;
  }

  private static List<String> added(Answer before, Answer after) {
    List<String> added = new ArrayList<>();
    after
        .errors()
        .forEach(
            (rule, findings) -> {
              int had = before.errors().getOrDefault(rule, List.of()).size();
              if (findings.size() > had) {
                added.add(
                    "ERROR " + rule + " ×" + (findings.size() - had) + ": " + findings.get(0));
              }
            });
    return added;
  }

  /** What is said about a workbook, as far as it matters here. */
  private record Answer(Judged judged, Map<String, List<String>> errors, long grave) {

    private static final Map<Book, Answer> KNOWN = new IdentityHashMap<>();

    /** As {@link #of}, remembered: the cases themselves are asked about again and again. */
    static Answer known(Book book) {
      return KNOWN.computeIfAbsent(book, Answer::of);
    }

    static Answer of(Book book) {
      Judged judged = Machine.judge(book);
      Map<String, List<String>> errors =
          judged.findings().stream()
              .filter(finding -> finding.level() == Level.ERROR)
              .collect(
                  Collectors.groupingBy(
                      Finding::rule, Collectors.mapping(Finding::message, Collectors.toList())));
      long grave =
          judged.findings().stream()
              .filter(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
              .count();
      return new Answer(judged, errors, grave);
    }

    /** Whether something is said to be unread that was read before. */
    boolean saysMore(Answer before) {
      return unread().size() > before.unread().size();
    }

    private List<String> unread() {
      List<String> unread =
          new ArrayList<>(judged.outcomes().couldNotRun().stream().map(CouldNotRun::rule).toList());
      judged.findings().stream()
          .map(Finding::rule)
          .filter(rule -> rule.startsWith("READ"))
          .forEach(unread::add);
      return unread;
    }

    /** Visible sheets with tables that were neither read nor named. */
    List<String> silentlyIgnored(Book book, Answer before) {
      Set<String> read =
          judged.recognised().filing().tables().stream()
              .map(Table::sheet)
              .collect(Collectors.toSet());
      Set<String> unread = before.unreadSheets();
      return book.sheets().stream()
          .filter(sheet -> !sheet.hidden() && Parts.of(sheet) != null)
          .map(Sheet::name)
          .filter(sheet -> !read.contains(sheet) && !unread.contains(sheet) && !names(sheet))
          .toList();
    }

    private Set<String> unreadSheets() {
      Set<String> read =
          judged.recognised().filing().tables().stream()
              .map(Table::sheet)
              .collect(Collectors.toSet());
      return judged.recognised().filing().book().sheets().stream()
          .map(Sheet::name)
          .filter(name -> !read.contains(name))
          .collect(Collectors.toSet());
    }

    private boolean names(String sheet) {
      return judged.findings().stream()
          .anyMatch(
              finding ->
                  finding.message().contains(sheet)
                      || finding.cells().stream().anyMatch(cell -> cell.sheet().equals(sheet)));
    }
  }
}
