package gongkai.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Ours and a yardstick, run in turn so that a slow moment of the machine hits both. */
final class Race {
  private final Figures figures;
  private final String name;
  private final String note;
  private final int warmUps;
  private final int rounds;

  /** Keeps what was made from being optimised away. */
  @SuppressWarnings("unused")
  private volatile Object sink;

  Race(Figures figures, String name, String note, int warmUps, int rounds) {
    this.figures = figures;
    this.name = name;
    this.note = note;
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  void run(Supplier<?> ours, Supplier<?> yardstick) {
    for (int i = 0; i < warmUps; i++) {
      sink = ours.get();
      sink = yardstick.get();
    }
    List<Double> mine = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      mine.add(millis(ours));
      theirs.add(millis(yardstick));
    }
    figures.add(new Figure(name, median(mine), median(theirs), peakHeap(ours), note));
  }

  private double millis(Supplier<?> work) {
    long start = System.nanoTime();
    sink = work.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private long peakHeap(Supplier<?> work) {
    sink = null;
    try (var gauge = new HeapGauge()) {
      sink = work.get();
      return gauge.peak();
    }
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
