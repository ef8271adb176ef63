package gongkai.performance;

import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.CellRef;
import gongkai.table.Position;
import gongkai.table.RawCell;
import java.math.BigDecimal;

/**
 * A cell of a performance form that somebody fills.
 *
 * @param sheet name of its sheet
 * @param at its place; for a merged region, the first cell of it
 * @param label what a person calls it, e.g. {@code 信息化设备更新数 · 得分}
 */
public record Entry(String sheet, Position at, RawCell raw, String label) {

  /** What a reader sees, line breaks and outer blanks aside. */
  public String text() {
    return raw.text().strip();
  }

  /** Whether it holds nothing at all. */
  public boolean isEmpty() {
    return raw.isBlank();
  }

  /** Whether it holds nothing or a dash that stands for nothing. */
  public boolean isBlank() {
    return raw.isBlank()
        || (raw.number() == null && Amounts.squeeze(raw.text()).matches("[-—–―－_/\\\\]*"));
  }

  /** Its number, a trailing 分 aside; null when it holds none. */
  public BigDecimal number() {
    return raw.number() != null
        ? raw.number()
        : Amounts.parse(Amounts.squeeze(raw.text()).replaceAll("分$", ""));
  }

  /**
   * Its amount in 万元, or null when it holds none.
   *
   * @param unit the unit of amounts that do not say their own
   */
  public BigDecimal amount(AmountUnit unit) {
    BigDecimal number = number();
    AmountUnit own = ownUnit();
    AmountUnit in = own == null ? unit : own;
    return number == null || in == null ? null : in.convert(number, AmountUnit.WAN);
  }

  private AmountUnit ownUnit() {
    String text = Amounts.squeeze(raw.text());
    return text.endsWith("万元") ? AmountUnit.WAN : text.endsWith("元") ? AmountUnit.YUAN : null;
  }

  public CellRef ref() {
    return new CellRef(sheet, at.address());
  }

  FindingCell actual() {
    return cell(Role.ACTUAL);
  }

  FindingCell operand() {
    return cell(Role.OPERAND);
  }

  private FindingCell cell(Role role) {
    String value = raw.isBlank() ? null : text();
    return new FindingCell(sheet, at.address(), label, value, role);
  }

  /** Sheet, address and name, as messages open. */
  String place() {
    return "“" + sheet + "”" + at.address() + "（" + label + "）";
  }
}
