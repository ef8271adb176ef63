package gongkai.review;

import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitTree;
import gongkai.archive.store.Database;
import gongkai.table.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Draws up ledgers from the register of units, what was filed, and the due dates. */
public final class Ledgers {
  /** Days end here, wherever the server stands. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Database database;
  private final DueDates dueDates;
  private final Supplier<UnitTree> tree;
  private final Clock clock;

  public Ledgers(Database database, DueDates dueDates, Supplier<UnitTree> tree, Clock clock) {
    this.database = database;
    this.dueDates = dueDates;
    this.tree = tree;
    this.clock = clock;
  }

  /** A filing as the ledger needs it. */
  record Entry(
      Unit unit,
      String family,
      int year,
      State state,
      String submission,
      int version,
      String filed,
      int errors) {}

  /**
   * The ledger of these families in these years.
   *
   * @param within codes of the units that the asker may see (names of those without); null for all
   */
  public Ledger draw(Set<String> within, List<Integer> years, List<String> families) {
    Map<String, LocalDate> due = new HashMap<>();
    dueDates.all().forEach(it -> due.put(column(it.family(), it.year()), it.day()));
    List<Ledger.Column> columns = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int year : years) {
      for (String family : families) {
        String key = column(family, year);
        if (places.putIfAbsent(key, columns.size()) == null) {
          columns.add(new Ledger.Column(family, year, due.get(key)));
        }
      }
    }
    UnitTree units = tree.get();
    Map<String, Row> rows = expected(units, columns.size());
    for (Entry entry : database.read(handle -> LedgerRows.entries(handle, years))) {
      Integer place = places.get(column(entry.family(), entry.year()));
      if (place != null) {
        row(rows, units, entry.unit(), columns.size()).filed[place] = entry;
      }
    }
    LocalDate today = LocalDate.now(clock.withZone(CHINA));
    return new Ledger(
        columns,
        rows.values().stream()
            .filter(row -> within == null || within.contains(row.key))
            .map(row -> row.line(columns, today))
            .toList());
  }

  /** The years that anything was filed for or is due in, the latest first. */
  public List<Integer> years() {
    return database.read(LedgerRows::years);
  }

  private static String column(String family, int year) {
    return year + " " + family;
  }

  private static Map<String, Row> expected(UnitTree units, int columns) {
    Map<String, Row> rows = new TreeMap<>();
    for (BudgetUnit unit : units.units()) {
      if (unit.files() && !unit.retired()) {
        rows.put(unit.code(), new Row(unit.code(), unit.unit(), unit, units, columns));
      }
    }
    return rows;
  }

  /** The row of who filed; by exact name when the filing has no code and the register one such. */
  private static Row row(Map<String, Row> rows, UnitTree units, Unit unit, int columns) {
    BudgetUnit known = units.unit(unit.code()).orElse(null);
    if (known == null && unit.code() == null) {
      List<BudgetUnit> named = units.named(unit.name());
      known = named.size() == 1 ? named.get(0) : null;
    }
    BudgetUnit registered = known;
    String key = known != null ? known.code() : unit.code() != null ? unit.code() : unit.name();
    return rows.computeIfAbsent(key, it -> new Row(it, unit, registered, units, columns));
  }

  /** A line of the ledger while it is drawn up. */
  private static final class Row {
    private final String key;
    private final Unit unit;
    private final BudgetUnit registered;
    private final String department;
    private final Entry[] filed;

    Row(String key, Unit unit, BudgetUnit registered, UnitTree units, int columns) {
      this.key = key;
      this.unit = registered == null ? unit : registered.unit();
      this.registered = registered;
      this.department =
          registered == null ? unit.name() : department(units.path(registered.code())).name();
      this.filed = new Entry[columns];
    }

    /** The uppermost that must file; mere groupings stand above departments. */
    private static BudgetUnit department(List<BudgetUnit> path) {
      return path.stream().filter(BudgetUnit::files).findFirst().orElse(path.get(0));
    }

    Ledger.Line line(List<Ledger.Column> columns, LocalDate today) {
      List<Ledger.Cell> cells = new ArrayList<>();
      for (int i = 0; i < filed.length; i++) {
        cells.add(cell(filed[i], columns.get(i).due(), today));
      }
      return new Ledger.Line(
          unit,
          department,
          registered == null ? null : registered.contact(),
          registered == null ? null : registered.phone(),
          cells);
    }

    private static Ledger.Cell cell(Entry entry, LocalDate due, LocalDate today) {
      if (entry == null) {
        boolean late = due != null && today.isAfter(due);
        return new Ledger.Cell(State.NOT_FILED, null, 0, null, 0, late);
      }
      boolean late = due != null && entry.filed().compareTo(firstMomentAfter(due)) >= 0;
      return new Ledger.Cell(
          entry.state(), entry.submission(), entry.version(), entry.filed(), entry.errors(), late);
    }

    /** To the second, so that it stands before every moment of that second as text. */
    private static String firstMomentAfter(LocalDate day) {
      return day.plusDays(1).atStartOfDay(CHINA).toInstant().toString().replace("Z", "");
    }
  }
}
