package gongkai.review;

import gongkai.table.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where all units stand with all that they have to file.
 *
 * @param columns what is to be filed: by year, then by family
 * @param lines the units that must file, and those that did, by code
 */
public record Ledger(List<Column> columns, List<Line> lines) {
  public Ledger {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * A template family in a year.
   *
   * @param due the last day in time, or null when none is set
   */
  public record Column(String family, int year, LocalDate due) {}

  /**
   * A unit.
   *
   * @param department name of the uppermost unit above it that must file; its own when none is
   * @param contact whom to remind, or null
   * @param phone how to reach them, or null
   * @param cells one for each column
   */
  public record Line(Unit unit, String department, String contact, String phone, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    Line only(List<Integer> kept) {
      List<Cell> left = kept.stream().map(cells::get).toList();
      return new Line(unit, department, contact, phone, left);
    }
  }

  /**
   * How a unit stands with one thing.
   *
   * @param submission its public id, or null when nothing was filed
   * @param version number of the latest version; 0 when nothing was filed
   * @param filed when that one was filed, as text in ISO 8601, or null
   * @param late whether it came after the due date, or has not come and the day is over
   */
  public record Cell(
      State state, String submission, int version, String filed, int errors, boolean late) {
    /** What is late called: what has not come is overdue, what came was filed late. */
    public String lateness() {
      return submission == null ? "逾期" : "迟报";
    }

    /** When it was filed, or null; read only for the cells that are shown. */
    public Instant filedAt() {
      return filed == null ? null : Instant.parse(filed);
    }
  }

  /** The ledger without the columns in which nothing is due and nobody filed; never without all. */
  public Ledger withoutIdleColumns() {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).due() != null || counts(i).get(State.NOT_FILED) < lines.size()) {
        kept.add(i);
      }
    }
    return kept.isEmpty() || kept.size() == columns.size()
        ? this
        : new Ledger(
            kept.stream().map(columns::get).toList(),
            lines.stream().map(line -> line.only(kept)).toList());
  }

  /** How many units are in each state in a column; every state is there. */
  public Map<State, Integer> counts(int column) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    lines.forEach(line -> counts.merge(line.cells().get(column).state(), 1, Integer::sum));
    return counts;
  }

  /** Those that have not filed, or must file again, in a column. */
  public List<Line> owing(int column) {
    return lines.stream()
        .filter(
            line -> {
              State state = line.cells().get(column).state();
              return state == State.NOT_FILED || state == State.RETURNED;
            })
        .toList();
  }
}
