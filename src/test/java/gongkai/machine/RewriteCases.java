package gongkai.machine;

import gongkai.workbook.SheetWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rewrites every case as other places and programs would, and prints where that is held against it.
 * Each failure is written as the smallest workbook that shows it, with what was done to it.
 */
final class RewriteCases {
  private static final long SEED = 20241130;

  private RewriteCases() {}

  /**
   * @param args how many rewritings, a folder for failures, a seed; each may be left out
   */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    Path folder = Path.of(args.length > 1 ? args[1] : "target/rewritings");
    long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
    List<Trial> trials = Trial.run(Specimens.all(), count, seed);
    List<Trial> failed = trials.stream().filter(Trial::failed).toList();
    print(trials, failed);
    for (Trial trial : failed) {
      write(folder, trial);
    }
    System.exit(failed.isEmpty() ? 0 : 1);
  }

  private static void write(Path folder, Trial trial) throws IOException {
    String name = trial.specimen() + " " + trial.steps().toString().replaceAll("[/\\[\\]]", "");
    Path to = folder.resolve(name.length() > 80 ? name.substring(0, 80) : name);
    Files.createDirectories(to);
    Files.write(to.resolve("workbook.xlsx"), SheetWorkbook.build(trial.book()));
    Files.writeString(
        to.resolve("what.txt"),
        trial.specimen()
            + (trial.wrong() ? ", one amount wrong" : "")
            + "\n"
            + trial.steps()
            + "\n"
            + String.join("\n", trial.failures())
            + "\n");
  }

  private static void print(List<Trial> trials, List<Trial> failed) {
    Map<String, Long> byKind =
        failed.stream()
            .flatMap(trial -> trial.failures().stream().map(RewriteCases::kind).distinct())
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    Map<String, Long> bySteps =
        failed.stream()
            .collect(
                Collectors.groupingBy(
                    trial -> trial.steps().toString(), TreeMap::new, Collectors.counting()));
    bySteps.forEach((steps, n) -> System.out.printf("%4d  %s%n", n, steps));
    System.out.printf("%d rewritings, %d held against%n", trials.size(), failed.size());
    byKind.forEach((kind, n) -> System.out.printf("%4d  %s%n", n, kind));
  }

  private static String kind(String failure) {
    return failure.replaceAll("[ :].*", "");
  }
}
