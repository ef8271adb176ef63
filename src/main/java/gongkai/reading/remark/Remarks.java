package gongkai.reading.remark;

import gongkai.report.Failure;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what reading finds wrong; what repeats from cell to cell becomes one finding. */
public final class Remarks {
  private static final int SHOWN = 6;
  private final Map<ReadingCheck, Rule> rules;
  private final Outcomes outcomes;
  private final Map<String, List<Cell>> stale = new LinkedHashMap<>();
  private final Map<AmountUnit, List<Cell>> otherUnits = new EnumMap<>(AmountUnit.class);

  /**
   * @param rules that are asked
   */
  public Remarks(Map<ReadingCheck, Rule> rules) {
    this.rules = rules;
    outcomes = new Outcomes(rules.values());
  }

  public void add(ReadingCheck rule, Level level, String message) {
    outcomes.fail(rules.get(rule)).level(level).says(message).report();
  }

  public void add(ReadingCheck rule, String message) {
    outcomes.fail(rules.get(rule)).says(message).report();
  }

  public void add(ReadingCheck rule, String message, CellRef at, String label, String value) {
    outcomes.fail(rules.get(rule)).at(cell(at, label, value)).says(message).report();
  }

  public void cell(ReadingCheck rule, String message, Cell cell) {
    FindingCell full = FindingCell.of(cell, Role.ACTUAL);
    String value = full.value() == null ? null : Labels.shortened(full.value());
    repeated(rule, message).at(cell(cell.ref(), full.label(), value)).report();
  }

  /** As {@link #cell}, for a cell that holds no amount. */
  public void at(ReadingCheck rule, String message, CellRef at, String text) {
    repeated(rule, message).at(cell(at, text, text)).report();
  }

  private Failure repeated(ReadingCheck rule, String message) {
    return outcomes.repeat(rules.get(rule)).says(message);
  }

  private static FindingCell cell(CellRef at, String label, String value) {
    return new FindingCell(at.sheet(), at.address(), label, value, Role.ACTUAL);
  }

  /** One more number that is stored as text; all are told at once. */
  public void textNumber(Cell cell) {
    outcomes
        .gather(rules.get(ReadingCheck.TEXT_NUMBER))
        .at(FindingCell.of(cell, Role.ACTUAL))
        .says("{位置}的数字存成了文本，已按数值读取；建议改为数值格式")
        .report();
  }

  /** One more text that names another unit than its table; all of a unit are told at once. */
  public void otherUnit(Cell cell, AmountUnit unit) {
    otherUnits.computeIfAbsent(unit, key -> new ArrayList<>()).add(cell);
  }

  private void otherUnit(AmountUnit unit, List<Cell> cells) {
    outcomes
        .fail(rules.get(ReadingCheck.NOT_AN_AMOUNT))
        .at(cells.stream().map(cell -> FindingCell.of(cell, Role.ACTUAL)).toList())
        .says(
            "{位置}写的单位（如“%s”）与本表的“%s”不同，没有采用；请改填按%s计的数字"
                .formatted(Labels.shortened(cells.get(0).raw().text()), unit.label(), unit.label()))
        .report();
  }

  /** One more formula of which nobody knows what it comes to; all are told at once. */
  public void uncomputed(Cell cell) {
    outcomes
        .gather(rules.get(ReadingCheck.UNCOMPUTED))
        .at(FindingCell.of(cell, Role.ACTUAL))
        .says("{位置}的公式没有保存结果，本系统也不能计算，与它有关的关系没有审核；请用 Excel 打开并保存后再上传")
        .report();
  }

  /** One more formula whose stored value is of an earlier state; told once for its sheet. */
  public void stale(Cell cell) {
    stale.computeIfAbsent(cell.sheet(), key -> new ArrayList<>()).add(cell);
  }

  /** How the rules of reading ended; reading looks for all of them. */
  public Outcomes.Result result() {
    rules.values().forEach(outcomes::tried);
    stale.forEach(this::recalculate);
    otherUnits.forEach(this::otherUnit);
    return outcomes.result();
  }

  /**
   * A program recalculates all formulas of a sheet or none: one thing to do, however many cells.
   */
  private void recalculate(String sheet, List<Cell> cells) {
    String values =
        String.join("；", cells.stream().limit(SHOWN).map(Remarks::recalculated).toList());
    outcomes
        .fail(rules.get(ReadingCheck.STALE_FORMULA))
        .at(cells.stream().map(cell -> FindingCell.of(cell, Role.ACTUAL)).toList())
        .says(
            "“%s”有 %d 个公式的保存结果已过时：%s%s；请在 Excel 中按 F9 重算后保存"
                .formatted(sheet, cells.size(), values, cells.size() > SHOWN ? " 等" : ""))
        .report();
  }

  private static String recalculated(Cell cell) {
    return "%s（%s）保存的是 %s，重新计算得 %s"
        .formatted(
            cell.ref().address(),
            cell.label(),
            cell.raw().cached().toPlainString(),
            cell.raw().number().toPlainString());
  }
}
