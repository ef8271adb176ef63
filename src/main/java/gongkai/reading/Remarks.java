package gongkai.reading;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what reading finds wrong; what repeats from cell to cell becomes one finding. */
final class Remarks {
  private static final int SHOWN = 6;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<ReadingRule, List<Cell>> grouped = new EnumMap<>(ReadingRule.class);

  void add(ReadingRule rule, Level level, String message, List<FindingCell> cells) {
    findings.add(Finding.said(rule.id(), level, message, cells));
  }

  void add(ReadingRule rule, String message) {
    add(rule, rule.level(), message, List.of());
  }

  void add(ReadingRule rule, String message, CellRef at, String label, String value) {
    add(
        rule,
        rule.level(),
        message,
        List.of(new FindingCell(at.sheet(), at.address(), label, value, Role.ACTUAL)));
  }

  void cell(ReadingRule rule, String message, Cell cell) {
    add(rule, rule.level(), message, List.of(FindingCell.of(cell, Role.ACTUAL)));
  }

  /** One more cell of a kind that is reported once for all. */
  void group(ReadingRule rule, Cell cell) {
    grouped.computeIfAbsent(rule, key -> new ArrayList<>()).add(cell);
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>(findings);
    grouped.forEach(
        (rule, cells) ->
            all.add(
                Finding.said(
                    rule.id(),
                    rule.level(),
                    "共有 %d 个单元格的数字存成了文本（%s），已按数值读取；建议改为数值格式。"
                        .formatted(cells.size(), places(cells)),
                    cells.stream().map(cell -> FindingCell.of(cell, Role.ACTUAL)).toList())));
    return all;
  }

  private static String places(List<Cell> cells) {
    String list =
        String.join("、", cells.stream().limit(SHOWN).map(cell -> cell.ref().toString()).toList());
    return cells.size() > SHOWN ? list + " 等" : list;
  }
}
