package gongkai.performance;

import gongkai.report.Filled;
import gongkai.table.AmountUnit;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blank cells of performance forms and what the rules determine for them. */
final class Fills {
  private final Map<Check, PerformanceRule> rules;
  private final Map<CellRef, Filled> filled = new LinkedHashMap<>();

  Fills(Map<Check, PerformanceRule> rules) {
    this.rules = rules;
  }

  /** Fills an empty cell; a cell that holds anything, and a rule that is not laid down, stay. */
  void fill(Entry entry, BigDecimal value, Check by, String from) {
    PerformanceRule rule = rules.get(by);
    if (rule != null && entry != null && entry.isEmpty()) {
      filled.putIfAbsent(
          entry.ref(),
          new Filled(entry.sheet(), entry.at().address(), entry.label(), value, rule.id(), from));
    }
  }

  boolean has(Entry entry) {
    return entry != null && filled.containsKey(entry.ref());
  }

  /** The number in a cell, written or filled; null when there is none. */
  BigDecimal number(Entry entry) {
    if (entry == null) {
      return null;
    }
    Filled ours = filled.get(entry.ref());
    return ours == null ? entry.number() : ours.value();
  }

  /** The amount of a cell in 万元, written or filled; null when there is none. */
  BigDecimal amount(Entry entry, AmountUnit unit) {
    if (entry == null) {
      return null;
    }
    Filled ours = filled.get(entry.ref());
    if (ours == null) {
      return entry.amount(unit);
    }
    return unit == null ? null : unit.convert(ours.value(), AmountUnit.WAN);
  }

  List<Filled> all() {
    return List.copyOf(filled.values());
  }
}
