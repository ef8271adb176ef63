package gongkai.table;

import java.math.BigDecimal;

/**
 * A cell as the file holds it.
 *
 * @param kind what it held
 * @param text what a user sees in it, never null; the error's name for {@link CellKind#ERROR}
 * @param number its number, exact as printed; for a formula the computed value; null for text
 * @param formula the formula without {@code =}, or null
 * @param cached the value that the file stored for a formula when it differs from the computed one,
 *     else null
 */
public record RawCell(
    CellKind kind, String text, BigDecimal number, String formula, BigDecimal cached) {

  public static final RawCell BLANK = new RawCell(CellKind.BLANK, "", null, null, null);

  public static RawCell text(String text) {
    return text.isEmpty() ? BLANK : new RawCell(CellKind.TEXT, text, null, null, null);
  }

  public static RawCell number(BigDecimal number) {
    return new RawCell(CellKind.NUMBER, number.toPlainString(), number, null, null);
  }

  public boolean isBlank() {
    return kind == CellKind.BLANK || (kind == CellKind.TEXT && text.isBlank());
  }

  /** A formula that makes zero or empty text, as one does whose cells hold nothing yet. */
  public boolean computesNothing() {
    return kind == CellKind.FORMULA && (number == null ? text.isBlank() : number.signum() == 0);
  }
}
