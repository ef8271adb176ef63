package gongkai.rule;

import gongkai.table.Row;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which coded rows of a table stand above which: 类 over 款 over 项. */
final class Hierarchy {
  private static final String CODED = "科目";
  private final Map<Row, List<Row>> children = new IdentityHashMap<>();
  private final List<Row> parents = new ArrayList<>();
  private final List<Row> roots = new ArrayList<>();
  private final Map<Integer, Integer> lengths = new HashMap<>();

  Hierarchy(Table table) {
    List<Row> rows = table.group(CODED);
    Map<String, Row> byCode = new HashMap<>();
    for (Row row : rows) {
      byCode.putIfAbsent(row.code(), row);
      lengths.merge(row.code().length(), 1, Integer::sum);
    }
    for (Row row : rows) {
      Row parent = parent(row, byCode);
      if (parent == null) {
        roots.add(row);
      } else {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(row);
      }
    }
    rows.stream().filter(children::containsKey).forEach(parents::add);
  }

  private static Row parent(Row row, Map<String, Row> byCode) {
    for (int length = row.code().length() - 1; length >= 3; length--) {
      Row parent = byCode.get(row.code().substring(0, length));
      if (parent != null) {
        return parent;
      }
    }
    return null;
  }

  /** The rows that have rows below them, in the order of the table. */
  List<Row> parents() {
    return parents;
  }

  List<Row> children(Row parent) {
    return children.getOrDefault(parent, List.of());
  }

  List<Row> roots() {
    return roots;
  }

  boolean isLeaf(Row row) {
    return !children.containsKey(row);
  }

  /** Whether the table lists codes of this length at all. */
  boolean lists(int length) {
    return lengths.containsKey(length);
  }
}
