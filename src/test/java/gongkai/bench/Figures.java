package gongkai.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import gongkai.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of a run: a line each as they come, then kept, or held against an earlier run. */
final class Figures {
  private static final double MOVED = 0.1;
  private final List<Figure> all = new ArrayList<>();

  Figures() {
    System.out.printf(
        "%-22s %12s %12s %7s %12s  %s%n",
        "case", "ours", "yardstick", "ratio", "peak heap", "note");
  }

  void add(Figure figure) {
    all.add(figure);
    System.out.printf(
        "%-22s %9.2f ms %9.2f ms %7.2f %8d MiB  %s%n",
        figure.name(),
        figure.ours(),
        figure.yardstick(),
        figure.ratio(),
        figure.heap() >> 20,
        figure.note());
  }

  void save(Path file) throws IOException {
    Files.writeString(file, Json.write(all));
  }

  /**
   * Tells which figures moved by more than a tenth since a run that was kept on this machine: the
   * ratios, since they say the same at any load, and the heap.
   *
   * @return whether any got worse
   */
  boolean against(Path file) throws IOException {
    Map<String, Figure> before =
        Json.mapper().readValue(file.toFile(), new TypeReference<List<Figure>>() {}).stream()
            .collect(Collectors.toMap(Figure::name, Function.identity()));
    boolean worse = false;
    System.out.println();
    for (Figure now : all) {
      Figure then = before.get(now.name());
      if (then == null) {
        System.out.printf("%-22s is new%n", now.name());
      } else {
        worse |= moved(now.name(), "ratio", then.ratio(), now.ratio());
        worse |= moved(now.name(), "MiB", then.heap() / 1048576.0, now.heap() / 1048576.0);
      }
    }
    return worse;
  }

  private static boolean moved(String name, String what, double then, double now) {
    boolean worse = now > then * (1 + MOVED);
    if (worse || now < then * (1 - MOVED)) {
      System.out.printf(
          "%-22s %s: %.2f %s %.2f%n", name, worse ? "worse" : "better", then, what, now);
    }
    return worse;
  }
}
