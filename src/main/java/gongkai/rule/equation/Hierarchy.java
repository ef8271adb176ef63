package gongkai.rule.equation;

import gongkai.table.Row;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which coded rows of a table stand above which: 类 over 款 over 项 by the beginning of their codes; a
 * unit over the projects that follow it, 一级项目 over 二级项目.
 */
public final class Hierarchy {
  /** Kinds of rows that stand above all rows below them up to the next of their own kind. */
  private static final List<String> RANKS = List.of("单位", "一级项目");

  private final Map<Row, List<Row>> children = new IdentityHashMap<>();
  private final List<Row> parents = new ArrayList<>();
  private final List<Row> roots = new ArrayList<>();
  private final Map<Integer, Integer> lengths = new HashMap<>();

  Hierarchy(Table table) {
    List<Row> rows = table.coded();
    if (rows.stream().anyMatch(row -> RANKS.contains(row.group()))) {
      byOrder(rows);
    } else {
      byCode(rows);
    }
    rows.stream().filter(children::containsKey).forEach(parents::add);
  }

  private void byOrder(List<Row> rows) {
    Row[] above = new Row[RANKS.size()];
    for (Row row : rows) {
      int rank = RANKS.indexOf(row.group());
      int depth = rank < 0 ? above.length : rank;
      Row parent = null;
      for (int i = 0; i < depth; i++) {
        parent = above[i] == null ? parent : above[i];
      }
      place(row, parent);
      if (rank >= 0) {
        Arrays.fill(above, rank, above.length, null);
        above[rank] = row;
      }
    }
  }

  private void byCode(List<Row> rows) {
    Map<String, Row> byCode = new HashMap<>();
    for (Row row : rows) {
      byCode.putIfAbsent(row.code(), row);
      lengths.merge(row.code().length(), 1, Integer::sum);
    }
    for (Row row : rows) {
      place(row, parent(row, byCode));
    }
  }

  private void place(Row row, Row parent) {
    if (parent == null) {
      roots.add(row);
    } else {
      children.computeIfAbsent(parent, key -> new ArrayList<>()).add(row);
    }
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

  public boolean isLeaf(Row row) {
    return !children.containsKey(row);
  }

  /** Whether the table lists codes of this length at all. */
  public boolean lists(int length) {
    return lengths.containsKey(length);
  }
}
