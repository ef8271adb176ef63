package gongkai.report;

import gongkai.table.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Failures of a rule that are told together. */
final class Group {
  private static final int NAMED = 5;
  private static final int ONE_BY_ONE = 20;
  private static final int MOST_CELLS = 500;
  private final Kind kind;
  private final List<Failure> failures = new ArrayList<>();

  /** How they are told. */
  enum Kind {
    /** The first one by one, the others in one sentence. */
    REPEATED,
    /** All in the one sentence that they share. */
    ALIKE,
    /** As differences that rounding explains. */
    TAILS
  }

  Group(Kind kind) {
    this.kind = kind;
  }

  void add(Failure failure) {
    failures.add(failure);
  }

  List<Finding> findings() {
    return switch (kind) {
      case REPEATED -> repeated();
      case ALIKE -> List.of(alike());
      case TAILS -> List.of(tails());
    };
  }

  private List<Finding> repeated() {
    Stream<Finding> first = failures.stream().limit(ONE_BY_ONE).map(Failure::finding);
    if (failures.size() <= ONE_BY_ONE) {
      return first.toList();
    }
    List<Failure> rest = failures.subList(ONE_BY_ONE, failures.size());
    String sentence = "另有%d处有同样的问题（%s）；请一并改正。".formatted(rest.size(), places(rest));
    return Stream.concat(first, Stream.of(together(rest, rest.get(0).level(), sentence))).toList();
  }

  private Finding alike() {
    Failure first = failures.get(0);
    return failures.size() == 1
        ? first.finding()
        : together(
            failures,
            first.level(),
            first.template().replace("{位置}", places(failures) + "共%d处".formatted(failures.size())));
  }

  private Finding tails() {
    Failure first = failures.get(0);
    String largest =
        failures.stream()
            .map(Failure::difference)
            .filter(Objects::nonNull)
            .map(BigDecimal::abs)
            .max(BigDecimal::compareTo)
            .map(most -> Rounding.plain(most) + first.unit())
            .orElseThrow();
    if (failures.size() == 1) {
      return first.finding(
          Level.ROUNDING, "%s与计算结果相差%s，属于四舍五入的尾差，可不改。".formatted(first.place(), largest));
    }
    return together(
        failures,
        Level.ROUNDING,
        "%s共%d处与计算结果相差不超过%s，属于四舍五入的尾差，可不改。".formatted(places(failures), failures.size(), largest));
  }

  private static String places(List<Failure> failures) {
    List<String> named =
        failures.stream()
            .limit(NAMED)
            .map(it -> it.cells().isEmpty() ? it.place() : it.cells().get(0).ref().toString())
            .toList();
    return String.join("、", named) + (failures.size() > NAMED ? "等" : "");
  }

  private static Finding together(List<Failure> failures, Level level, String sentence) {
    return Finding.said(
        failures.get(0).rule().id(),
        level,
        sentence,
        failures.stream().flatMap(it -> it.cells().stream()).distinct().limit(MOST_CELLS).toList());
  }
}
