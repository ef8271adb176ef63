package gongkai.machine;

import gongkai.machine.Fault.Kind;
import gongkai.workbook.SheetWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Puts faults of every kind into every case, and prints what is made of them, a line a kind. */
final class SingleFaults {
  private static final long SEED = 20241130;

  private SingleFaults() {}

  /**
   * @param args how many faults of a kind in a workbook, a folder for what went wrong; each may be
   *     left out
   */
  public static void main(String[] args) throws IOException {
    int each = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    Path folder = Path.of(args.length > 1 ? args[1] : "target/faults");
    List<FaultTrial> trials = FaultTrial.run(Specimens.all(), each, SEED);
    System.out.printf(
        "%-32s %6s %6s %6s %6s %6s %6s %8s %8s %6s%n",
        "kind",
        "faults",
        "detect",
        "found",
        "locat",
        "first",
        "exact",
        "certain✗",
        "spoilt",
        "fixed");
    for (Kind kind : Kind.values()) {
      print(kind.says(), trials.stream().filter(it -> it.fault().kind() == kind).toList());
    }
    print("all amounts", trials.stream().filter(it -> it.fault().kind().value()).toList());
    print("all codes", trials.stream().filter(it -> it.fault().kind().code()).toList());
    print("all", trials);
    emptied(EmptiedTotals.run(Specimens.all(), 3, SEED));
    for (FaultTrial trial : trials) {
      write(folder, trial);
    }
  }

  private static void print(String name, List<FaultTrial> trials) {
    List<FaultTrial> locatable = trials.stream().filter(FaultTrial::locatable).toList();
    boolean byPlace = trials.stream().allMatch(it -> it.fault().kind().value());
    List<FaultTrial> asked = byPlace ? locatable : trials;
    System.out.printf(
        "%-32s %6d %6d %6s %6d %6s %6s %8d %8d %6s%n",
        name,
        trials.size(),
        trials.stream().filter(FaultTrial::detectable).count(),
        percent(trials.stream().filter(FaultTrial::detectable).toList(), FaultTrial::found),
        locatable.size(),
        percent(asked, FaultTrial::named),
        percent(asked.stream().filter(FaultTrial::named).toList(), FaultTrial::exact),
        trials.stream().filter(it -> !it.certainButWrong().isEmpty()).count(),
        trials.stream().filter(it -> !it.overwritten().isEmpty()).count(),
        percent(trials, FaultTrial::fixed));
  }

  private static void emptied(List<EmptiedTotals> runs) {
    int sound = runs.stream().mapToInt(it -> it.sound().size()).sum();
    int exact = runs.stream().mapToInt(it -> it.exact().size()).sum();
    int tails = runs.stream().mapToInt(it -> it.tails().size()).sum();
    int wrong = runs.stream().mapToInt(it -> it.wrong().size()).sum();
    System.out.printf(
        "totals emptied: %d above sound amounts, %.1f%% filled exactly, %d with a tail, %d"
            + " otherwise%n",
        sound, 100.0 * exact / Math.max(1, sound), tails, wrong);
    runs.stream()
        .filter(it -> !it.wrong().isEmpty())
        .forEach(it -> System.out.println("  " + it.specimen() + ": " + it.wrong()));
  }

  private static String percent(List<FaultTrial> of, Predicate<FaultTrial> what) {
    return of.isEmpty()
        ? "–"
        : String.format("%.0f%%", 100.0 * of.stream().filter(what).count() / of.size());
  }

  /** Keeps what went wrong, to be looked at. */
  private static void write(Path folder, FaultTrial trial) throws IOException {
    String what = trial.wrongs();
    if (what.isEmpty()) {
      return;
    }
    Path to = folder.resolve(trial.specimen() + " " + trial.fault().hashCode());
    Files.createDirectories(to);
    Files.write(to.resolve("workbook.xlsx"), SheetWorkbook.build(trial.book()));
    Files.writeString(to.resolve("what.txt"), what);
  }
}
