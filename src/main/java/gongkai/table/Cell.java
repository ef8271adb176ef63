package gongkai.table;

import java.math.BigDecimal;

/**
 * A value cell of a recognised table.
 *
 * @param sheet name of its sheet
 * @param position its place there
 * @param raw what the file holds
 * @param value its amount in the table's own unit; null when blank or not understood
 * @param label what a person calls it, e.g. {@code 215 资源勘探工业信息等支出 · 基本支出}
 */
public record Cell(String sheet, Position position, RawCell raw, BigDecimal value, String label) {

  public CellRef ref() {
    return new CellRef(sheet, position.address());
  }

  /** What a reader sees, outer blanks aside. */
  public String text() {
    return raw.text().strip();
  }

  /** Holds nothing, or a dash that stands for nothing; 无 is a word. */
  public boolean saysNothing() {
    return raw.isBlank()
        || (raw.number() == null && Amounts.squeeze(raw.text()).matches("[-—–―－_/\\\\]*"));
  }

  public boolean isBlank() {
    return raw.isBlank() || (value == null && Amounts.meansNothing(raw.text()));
  }

  /** Text or an error stands where an amount belongs. */
  public boolean notUnderstood() {
    return value == null && !isBlank();
  }

  public Cell with(BigDecimal newValue) {
    return new Cell(sheet, position, raw, newValue, label);
  }
}
