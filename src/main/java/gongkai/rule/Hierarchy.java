package gongkai.rule;

import gongkai.table.Row;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which coded rows of a table stand above which: 类 over 款 over 项 by the beginning of their codes;
 * 一级项目 over the 二级项目 that follow them.
 */
final class Hierarchy {
  static final String UPPER_PROJECT = "一级项目";
  private final Map<Row, List<Row>> children = new IdentityHashMap<>();
  private final List<Row> parents = new ArrayList<>();
  private final List<Row> roots = new ArrayList<>();
  private final Map<Integer, Integer> lengths = new HashMap<>();

  Hierarchy(Table table) {
    List<Row> rows = table.coded();
    if (rows.stream().anyMatch(row -> row.group().equals(UPPER_PROJECT))) {
      byOrder(rows);
    } else {
      byCode(rows);
    }
    rows.stream().filter(children::containsKey).forEach(parents::add);
  }

  private void byOrder(List<Row> rows) {
    Row upper = null;
    for (Row row : rows) {
      if (row.group().equals(UPPER_PROJECT)) {
        upper = row;
      }
      place(row, row == upper ? null : upper);
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

  boolean isLeaf(Row row) {
    return !children.containsKey(row);
  }

  /** Whether the table lists codes of this length at all. */
  boolean lists(int length) {
    return lengths.containsKey(length);
  }
}
