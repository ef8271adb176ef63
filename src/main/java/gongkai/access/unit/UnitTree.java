package gongkai.access.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All units of the register at one moment. Units without a unit above them stand below ALL. */
public final class UnitTree {
  /** Stands above every unit, also above those that the register does not know. */
  public static final String ALL = "*";

  public static final UnitTree EMPTY = new UnitTree(List.of());

  private final NavigableMap<String, BudgetUnit> units = new TreeMap<>();
  private final Map<String, List<BudgetUnit>> children = new HashMap<>();
  private final Map<String, List<BudgetUnit>> named = new HashMap<>();

  public UnitTree(Collection<BudgetUnit> all) {
    all.forEach(unit -> units.put(unit.code(), unit));
    for (BudgetUnit unit : units.values()) {
      String above = unit.parent() == null ? ALL : unit.parent();
      children.computeIfAbsent(above, key -> new ArrayList<>()).add(unit);
      named.computeIfAbsent(UnitNames.key(unit.name()), key -> new ArrayList<>()).add(unit);
    }
  }

  public Optional<BudgetUnit> unit(String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(units.get(code));
  }

  /** Every unit, retired ones too, in the order of their codes. */
  public Collection<BudgetUnit> units() {
    return Collections.unmodifiableCollection(units.values());
  }

  public boolean isEmpty() {
    return units.isEmpty();
  }

  /** The units directly below, in the order of their codes. */
  public List<BudgetUnit> children(String code) {
    return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
  }

  /** The units of this name, whatever its blanks and the width of its brackets. */
  public List<BudgetUnit> named(String name) {
    return Collections.unmodifiableList(named.getOrDefault(UnitNames.key(name), List.of()));
  }

  /** Whether the unit stands somewhere below the other; no unit is below itself. */
  public boolean isBelow(String code, String above) {
    if (above.equals(ALL)) {
      return !ALL.equals(code);
    }
    return path(code).stream()
        .anyMatch(unit -> unit.code().equals(above) && !unit.code().equals(code));
  }

  /** The codes of all units below, however deep. */
  public NavigableSet<String> below(String above) {
    var found = new TreeSet<String>();
    Deque<String> open = new ArrayDeque<>(List.of(above));
    while (!open.isEmpty()) {
      for (BudgetUnit unit : children(open.pop())) {
        if (found.add(unit.code())) {
          open.push(unit.code());
        }
      }
    }
    return found;
  }

  /** The units from the top down to this one; empty when the register does not know it. */
  public List<BudgetUnit> path(String code) {
    var path = new ArrayDeque<BudgetUnit>();
    BudgetUnit here = code == null ? null : units.get(code);
    // The length is bounded, because the tree is also built of lists that still hold a cycle.
    while (here != null && path.size() <= units.size()) {
      path.addFirst(here);
      here = here.parent() == null ? null : units.get(here.parent());
    }
    return List.copyOf(path);
  }
}
