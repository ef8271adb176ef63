package gongkai.reading;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what reading finds wrong; what repeats from cell to cell becomes one finding. */
final class Remarks {
  private static final int SHOWN = 6;
  private static final int ONE_BY_ONE = 20;
  private static final int MOST_CELLS = 500;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<ReadingRule, List<Cell>> grouped = new EnumMap<>(ReadingRule.class);
  private final Map<ReadingRule, List<FindingCell>> repeated = new EnumMap<>(ReadingRule.class);
  private final Map<String, List<Cell>> stale = new LinkedHashMap<>();

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

  /**
   * What may repeat from cell to cell without end: the first ones one by one, the rest together.
   */
  private void repeated(ReadingRule rule, String message, FindingCell cell) {
    List<FindingCell> same = repeated.computeIfAbsent(rule, key -> new ArrayList<>());
    same.add(cell);
    if (same.size() <= ONE_BY_ONE) {
      add(rule, rule.level(), message, List.of(cell));
    }
  }

  void cell(ReadingRule rule, String message, Cell cell) {
    FindingCell full = FindingCell.of(cell, Role.ACTUAL);
    String value = full.value() == null ? null : Labels.shortened(full.value());
    repeated(
        rule,
        message,
        new FindingCell(full.sheet(), full.address(), full.label(), value, full.role()));
  }

  /** As {@link #cell}, for a cell that holds no amount. */
  void at(ReadingRule rule, String message, CellRef at, String text) {
    repeated(rule, message, new FindingCell(at.sheet(), at.address(), text, text, Role.ACTUAL));
  }

  /** One more cell of a kind that is reported once for all. */
  void group(ReadingRule rule, Cell cell) {
    grouped.computeIfAbsent(rule, key -> new ArrayList<>()).add(cell);
  }

  /** One more formula whose stored value is of an earlier state; told once for its sheet. */
  void stale(Cell cell) {
    stale.computeIfAbsent(cell.sheet(), key -> new ArrayList<>()).add(cell);
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>(findings);
    repeated.forEach(
        (rule, cells) -> {
          if (cells.size() > ONE_BY_ONE) {
            List<FindingCell> rest = cells.subList(ONE_BY_ONE, cells.size());
            all.add(
                together(
                    rule,
                    "另有 %d 个单元格有同样的问题（%s）；请一并改正。".formatted(rest.size(), places(rest)),
                    rest));
          }
        });
    grouped.forEach(
        (rule, cells) -> {
          List<FindingCell> judged =
              cells.stream().map(cell -> FindingCell.of(cell, Role.ACTUAL)).toList();
          all.add(
              together(
                  rule,
                  "共有 %d 个单元格的数字存成了文本（%s），已按数值读取；建议改为数值格式。".formatted(cells.size(), places(judged)),
                  judged));
        });
    stale.forEach((sheet, cells) -> all.add(recalculate(sheet, cells)));
    return all;
  }

  /**
   * A program recalculates all formulas of a sheet or none: one thing to do, however many cells.
   */
  private static Finding recalculate(String sheet, List<Cell> cells) {
    String values =
        String.join("；", cells.stream().limit(SHOWN).map(Remarks::recalculated).toList());
    return together(
        ReadingRule.STALE_FORMULA,
        "“%s”有 %d 个公式的保存结果已过时：%s%s；请在 Excel 中按 F9 重算后保存。"
            .formatted(sheet, cells.size(), values, cells.size() > SHOWN ? " 等" : ""),
        cells.stream().map(cell -> FindingCell.of(cell, Role.ACTUAL)).toList());
  }

  private static String recalculated(Cell cell) {
    return "%s（%s）保存的是 %s，重新计算得 %s"
        .formatted(
            cell.ref().address(),
            cell.label(),
            cell.raw().cached().toPlainString(),
            cell.raw().number().toPlainString());
  }

  private static Finding together(ReadingRule rule, String message, List<FindingCell> cells) {
    return Finding.said(
        rule.id(), rule.level(), message, cells.stream().limit(MOST_CELLS).toList());
  }

  private static String places(List<FindingCell> cells) {
    String list =
        String.join("、", cells.stream().limit(SHOWN).map(cell -> cell.ref().toString()).toList());
    return cells.size() > SHOWN ? list + " 等" : list;
  }
}
