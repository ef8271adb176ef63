package gongkai.document;

import gongkai.table.Amounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A ruled table: columns between vertical edges, and cells that span some of them.
 *
 * @param edges where its vertical edges stand, from the left, one more than it has columns
 * @param rows how many rows it has
 * @param spots its cells, by rows
 */
public record Grid(Integer page, List<Double> edges, int rows, List<Spot> spots) implements Block {
  /** Edges of one column may stand this far apart on two pages. */
  private static final double NEAR = 4;

  /** A continued table has most of the edges of the table that it continues. */
  private static final double MOST = 0.5;

  /** A head has no more rows than this. */
  private static final int HEAD = 8;

  private static final Pattern UNIT = Pattern.compile("\\((百万元|亿元|万元|千元|元)\\)");

  private static final Comparator<Spot> BY_ROWS =
      Comparator.comparingInt(Spot::row).thenComparingInt(Spot::column);

  public Grid {
    edges = List.copyOf(edges);
    spots = spots.stream().sorted(BY_ROWS).toList();
  }

  public int columns() {
    return edges.size() - 1;
  }

  /** Whether a table that follows on a new page has the columns of this one. */
  public boolean continuedBy(Grid next) {
    boolean sides =
        Math.abs(edges.get(0) - next.edges.get(0)) < NEAR
            && Math.abs(edges.get(columns()) - next.edges.get(next.columns())) < NEAR;
    long shared = next.edges.stream().filter(edge -> nearest(edges, edge) >= 0).count();
    return sides && shared >= MOST * Math.min(edges.size(), next.edges.size()) && shared > 1;
  }

  /** Whether another table begins with the head of this one. */
  boolean repeatedIn(Grid next) {
    return repeatedRows(next) > 0;
  }

  /** Whether a cell of its head says in which unit its amounts are. */
  boolean statesUnit() {
    return spots.stream()
        .filter(spot -> spot.row() < HEAD)
        .anyMatch(spot -> UNIT.matcher(Amounts.squeeze(spot.text())).find());
  }

  /** Whether its first row is one of amounts, not a head. */
  boolean opensWithAmounts() {
    return spots.stream()
        .filter(spot -> spot.row() == 0)
        .map(spot -> DocumentTables.cell(spot.text()))
        .anyMatch(cell -> cell.number() != null && cell.number().scale() > 0);
  }

  /**
   * This table with the rows of one that continues it; heads that it repeats are left out.
   *
   * @param split whether its first row is the rest of our last one, cut by the page's end
   */
  public Grid joined(Grid next, boolean split) {
    List<Double> all = new ArrayList<>(edges);
    next.edges.stream().filter(edge -> nearest(edges, edge) < 0).forEach(all::add);
    all.sort(null);
    List<Spot> joined = new ArrayList<>();
    spots.forEach(spot -> joined.add(moved(spot, edges, all, 0)));
    int head = repeatedRows(next);
    int base = rows - head - (split ? 1 : 0);
    for (Spot spot : next.spots) {
      if (spot.row() >= head) {
        add(joined, moved(spot, next.edges, all, base), split && spot.row() == head);
      }
    }
    return new Grid(page, all, base + next.rows, joined);
  }

  /** Appends a cell; one in a row that was cut goes on with the cell above it. */
  private void add(List<Spot> joined, Spot spot, boolean split) {
    int above = split || spot.row() == rows ? aboveOf(joined, spot, split) : -1;
    if (above < 0) {
      joined.add(spot);
      return;
    }
    Spot first = joined.get(above);
    int end = Math.max(first.end(), spot.end());
    joined.set(
        above,
        new Spot(
            first.id(),
            first.row(),
            first.column(),
            end - first.row(),
            first.columns(),
            first.text() + spot.text()));
  }

  /** The cell that this one is the rest of, or -1: of a cut row, or merged over the page's end. */
  private int aboveOf(List<Spot> joined, Spot spot, boolean split) {
    for (int i = joined.size() - 1; i >= 0; i--) {
      Spot other = joined.get(i);
      if (other.end() == rows
          && other.column() == spot.column()
          && other.columns() == spot.columns()) {
        boolean merged = spot.text().isBlank() && (spot.rows() > 1 || other.rows() > 1);
        return split || merged ? i : -1;
      }
    }
    return -1;
  }

  /** How many rows at the top of the other are the first rows of this one once more. */
  private int repeatedRows(Grid next) {
    Map<Integer, Map<Integer, String>> mine = texts(this);
    Map<Integer, Map<Integer, String>> theirs = texts(next);
    int row = 0;
    while (row < Math.min(rows, next.rows)
        && mine.containsKey(row)
        && mine.get(row).equals(theirs.get(row))) {
      row++;
    }
    boolean anything = false;
    for (int i = 0; i < row; i++) {
      anything |= mine.get(i).values().stream().anyMatch(text -> !text.isEmpty());
    }
    return anything ? row : 0;
  }

  /** What each row says, told by the place of each cell from the left. */
  private static Map<Integer, Map<Integer, String>> texts(Grid grid) {
    Map<Integer, Map<Integer, String>> texts = new HashMap<>();
    for (Spot spot : grid.spots) {
      Map<Integer, String> row = texts.computeIfAbsent(spot.row(), key -> new TreeMap<>());
      row.put(row.size(), Amounts.squeeze(spot.text()));
    }
    return texts;
  }

  private static Spot moved(Spot spot, List<Double> from, List<Double> to, int rows) {
    int first = nearest(to, from.get(spot.column()));
    int last = nearest(to, from.get(spot.column() + spot.columns()));
    return spot.at(spot.row() + rows, first, Math.max(1, last - first));
  }

  private static int nearest(List<Double> edges, double edge) {
    int best = -1;
    for (int i = 0; i < edges.size(); i++) {
      double apart = Math.abs(edges.get(i) - edge);
      if (apart < NEAR && (best < 0 || apart < Math.abs(edges.get(best) - edge))) {
        best = i;
      }
    }
    return best;
  }
}
