package gongkai.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A cell as the file holds it.
 *
 * @param kind what it held
 * @param text what a user sees in it, never null; the error's name for {@link CellKind#ERROR}
 * @param number its number, exact as printed; for a formula the computed value; null for text
 * @param formula the formula without {@code =}, or null
 * @param cached the value that the file stored for a formula when it differs from the computed one,
 *     else null
 * @param rounded whether the cell shows fewer decimals than the file holds; its number has those
 */
public record RawCell(
    CellKind kind,
    String text,
    BigDecimal number,
    String formula,
    BigDecimal cached,
    boolean rounded) {

  /** The name of the error in a cell whose formula nobody has worked out. */
  private static final String UNCOMPUTED = "公式无法计算";

  public RawCell(CellKind kind, String text, BigDecimal number, String formula, BigDecimal cached) {
    this(kind, text, number, formula, cached, false);
  }

  public static final RawCell BLANK = new RawCell(CellKind.BLANK, "", null, null, null);

  public static RawCell text(String text) {
    return text.isEmpty() ? BLANK : new RawCell(CellKind.TEXT, text, null, null, null);
  }

  /** A number that its format shows with so many decimals, whatever the file holds. */
  public RawCell shown(int decimals) {
    if (number == null || number.scale() <= decimals) {
      return this;
    }
    BigDecimal seen = number.setScale(decimals, RoundingMode.HALF_UP);
    return new RawCell(kind, seen.toPlainString(), seen, formula, cached, true);
  }

  public static RawCell number(BigDecimal number) {
    return new RawCell(CellKind.NUMBER, number.toPlainString(), number, null, null);
  }

  /** A formula that has no stored result and that we cannot work out either. */
  public static RawCell uncomputed(String formula) {
    return new RawCell(CellKind.ERROR, UNCOMPUTED, null, formula, null);
  }

  public boolean isUncomputed() {
    return kind == CellKind.ERROR && text.equals(UNCOMPUTED);
  }

  public boolean isBlank() {
    return kind == CellKind.BLANK || (kind == CellKind.TEXT && text.isBlank());
  }

  /** A formula that makes zero or empty text, as one does whose cells hold nothing yet. */
  public boolean computesNothing() {
    return kind == CellKind.FORMULA && (number == null ? text.isBlank() : number.signum() == 0);
  }
}
