package gongkai.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the ruled tables of a page: lines that cross make one lattice. */
final class Lattice {
  /** Pieces of a broken line may lie this far apart. */
  private static final double GAP = 3;

  /** Lines at one edge may stand this far apart, as those of a double border do. */
  private static final double SAME = 2.2;

  /** Lines that should meet may miss each other by this much. */
  private static final double REACH = 3;

  /** A border between two cells covers most of the edge between them. */
  private static final double MOST = 0.6;

  private static final int MOST_CELLS = 100_000;

  private Lattice() {}

  /** The tables of a page from the top down. */
  static List<PageRegion> of(PageContent page, int mostRulings) {
    List<Ruling> rulings = merged(page.rulings());
    if (rulings.size() > mostRulings) {
      return List.of();
    }
    List<PageRegion> regions = new ArrayList<>();
    for (List<Ruling> crossing : components(rulings)) {
      PageRegion region = region(page.number(), crossing);
      if (region != null) {
        regions.add(region);
      }
    }
    regions.removeIf(
        inner -> regions.stream().anyMatch(outer -> outer != inner && outer.holds(inner)));
    regions.sort(Comparator.comparingDouble(PageRegion::top).thenComparingDouble(PageRegion::left));
    return regions;
  }

  /** Pieces of one line put together. */
  private static List<Ruling> merged(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparing(Ruling::across)
            .thenComparingDouble(Ruling::at)
            .thenComparingDouble(Ruling::from));
    List<Ruling> merged = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean ends =
          i == sorted.size()
              || sorted.get(i).across() != sorted.get(start).across()
              || sorted.get(i).at() - sorted.get(i - 1).at() > 1;
      if (ends) {
        join(sorted.subList(start, i), merged);
        start = i;
      }
    }
    return merged;
  }

  private static void join(List<Ruling> level, List<Ruling> merged) {
    List<Ruling> byStart = new ArrayList<>(level);
    byStart.sort(Comparator.comparingDouble(Ruling::from));
    Ruling current = null;
    for (Ruling next : byStart) {
      if (current != null && next.from() <= current.to() + GAP) {
        double to = Math.max(current.to(), next.to());
        current = new Ruling(current.across(), current.at(), current.from(), to);
      } else {
        if (current != null) {
          merged.add(current);
        }
        current = next;
      }
    }
    merged.add(current);
  }

  private static List<List<Ruling>> components(List<Ruling> rulings) {
    List<Ruling> across = rulings.stream().filter(Ruling::across).toList();
    List<Ruling> down = rulings.stream().filter(line -> !line.across()).toList();
    var sets = new Sets(across.size() + down.size());
    for (int i = 0; i < across.size(); i++) {
      for (int j = 0; j < down.size(); j++) {
        if (meet(across.get(i), down.get(j))) {
          sets.join(i, across.size() + j);
        }
      }
    }
    Map<Integer, List<Ruling>> found = new TreeMap<>();
    for (int i = 0; i < across.size() + down.size(); i++) {
      Ruling line = i < across.size() ? across.get(i) : down.get(i - across.size());
      found.computeIfAbsent(sets.of(i), key -> new ArrayList<>()).add(line);
    }
    return List.copyOf(found.values());
  }

  private static boolean meet(Ruling across, Ruling down) {
    return down.at() >= across.from() - REACH
        && down.at() <= across.to() + REACH
        && across.at() >= down.from() - REACH
        && across.at() <= down.to() + REACH;
  }

  /** The table that these lines rule, or null when they rule no two cells. */
  private static PageRegion region(int page, List<Ruling> lines) {
    List<Ruling> across = lines.stream().filter(Ruling::across).toList();
    List<Ruling> down = lines.stream().filter(line -> !line.across()).toList();
    if (across.isEmpty() || down.isEmpty()) {
      return null;
    }
    List<Double> xs = edges(down, across);
    List<Double> ys = edges(across, down);
    int columns = xs.size() - 1;
    int rows = ys.size() - 1;
    if (columns < 1 || rows < 1 || columns * rows < 2 || (long) columns * rows > MOST_CELLS) {
      return null;
    }
    return new PageRegion(page, xs, ys, cells(xs, ys, across, down));
  }

  /** Where the lines stand, and where those that cross them end: a side may be left open. */
  private static List<Double> edges(List<Ruling> lines, List<Ruling> crossing) {
    List<Double> all = new ArrayList<>();
    lines.forEach(line -> all.add(line.at()));
    all.sort(null);
    List<Double> edges = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= all.size(); i++) {
      if (i == all.size() || all.get(i) - all.get(i - 1) > SAME) {
        edges.add((all.get(start) + all.get(i - 1)) / 2);
        start = i;
      }
    }
    double from = crossing.stream().mapToDouble(Ruling::from).min().orElse(edges.get(0));
    double to = crossing.stream().mapToDouble(Ruling::to).max().orElse(edges.get(0));
    if (from < edges.get(0) - 2 * REACH) {
      edges.add(0, from);
    }
    if (to > edges.get(edges.size() - 1) + 2 * REACH) {
      edges.add(to);
    }
    return edges;
  }

  private static List<PageRegion.Field> cells(
      List<Double> xs, List<Double> ys, List<Ruling> across, List<Ruling> down) {
    int columns = xs.size() - 1;
    int rows = ys.size() - 1;
    var sets = new Sets(columns * rows);
    List<List<Ruling>> sides = byEdge(xs, down);
    List<List<Ruling>> levels = byEdge(ys, across);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int cell = row * columns + column;
        if (column + 1 < columns && !borders(sides.get(column + 1), ys.get(row), ys.get(row + 1))) {
          sets.join(cell, cell + 1);
        }
        if (row + 1 < rows && !borders(levels.get(row + 1), xs.get(column), xs.get(column + 1))) {
          sets.join(cell, cell + columns);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int cell = 0; cell < columns * rows; cell++) {
      groups.computeIfAbsent(sets.of(cell), key -> new ArrayList<>()).add(cell);
    }
    List<PageRegion.Field> fields = new ArrayList<>();
    groups.values().forEach(group -> add(fields, group, columns));
    return fields;
  }

  /** A group of cells that is no rectangle falls into its rows. */
  private static void add(List<PageRegion.Field> fields, List<Integer> group, int columns) {
    int top = group.stream().mapToInt(cell -> cell / columns).min().orElseThrow();
    int bottom = group.stream().mapToInt(cell -> cell / columns).max().orElseThrow();
    int left = group.stream().mapToInt(cell -> cell % columns).min().orElseThrow();
    int right = group.stream().mapToInt(cell -> cell % columns).max().orElseThrow();
    if (group.size() == (bottom - top + 1) * (right - left + 1)) {
      fields.add(new PageRegion.Field(top, left, bottom - top + 1, right - left + 1));
      return;
    }
    Integer start = null;
    for (int i = 0; i < group.size(); i++) {
      int cell = group.get(i);
      start = start == null ? cell : start;
      boolean last =
          i + 1 == group.size() || group.get(i + 1) != cell + 1 || (cell + 1) % columns == 0;
      if (last) {
        fields.add(new PageRegion.Field(start / columns, start % columns, 1, cell - start + 1));
        start = null;
      }
    }
  }

  private static List<List<Ruling>> byEdge(List<Double> edges, List<Ruling> lines) {
    List<List<Ruling>> found = new ArrayList<>();
    edges.forEach(edge -> found.add(new ArrayList<>()));
    for (Ruling line : lines) {
      int best = 0;
      for (int i = 1; i < edges.size(); i++) {
        if (Math.abs(edges.get(i) - line.at()) < Math.abs(edges.get(best) - line.at())) {
          best = i;
        }
      }
      found.get(best).add(line);
    }
    return found;
  }

  private static boolean borders(List<Ruling> lines, double from, double to) {
    double covered = 0;
    for (Ruling line : lines) {
      covered += Math.max(0, Math.min(to, line.to()) - Math.max(from, line.from()));
    }
    return covered >= MOST * (to - from);
  }

  /** Which things belong together. */
  private static final class Sets {
    private final int[] parents;

    Sets(int count) {
      parents = IntStream.range(0, count).toArray();
    }

    int of(int thing) {
      int root = thing;
      while (parents[root] != root) {
        root = parents[root];
      }
      parents[thing] = root;
      return root;
    }

    void join(int one, int other) {
      int first = of(one);
      int second = of(other);
      parents[Math.max(first, second)] = Math.min(first, second);
    }
  }
}
