package gongkai.text.expr;

import gongkai.report.FindingCell;
import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount and where it comes from.
 *
 * @param amount in 万元, or a count; null when it is not known
 * @param cells where it comes from
 * @param arithmetic how it was computed, or null when it is a cell's own amount
 * @param isCount whether it counts things rather than money
 * @param gap what is not known, or null
 */
public record Value(
    BigDecimal amount, List<CellRef> cells, String arithmetic, boolean isCount, Gap gap) {

  private static final int SPELT_OUT = 40;

  /** Money in 万元 is printed with two decimals. */
  private static final int DECIMALS = 2;

  public Value {
    cells = List.copyOf(cells);
  }

  static Value unknown(Gap gap) {
    return new Value(null, List.of(), null, false, gap);
  }

  static Value count(BigDecimal number, List<CellRef> cells, String arithmetic) {
    return new Value(number, cells, arithmetic, true, null);
  }

  /** Money as the text prints it, so that a reader can repeat every calculation. */
  static Value money(BigDecimal wan, int decimals, List<CellRef> cells, String arithmetic) {
    return new Value(printed(wan, decimals), cells, arithmetic, false, null);
  }

  public boolean isKnown() {
    return amount != null;
  }

  /** Not known, or nothing. */
  public boolean isNothing() {
    return amount == null || amount.signum() == 0;
  }

  /** As a number that was rounded wherever it comes from, to be held against others. */
  Amount printed() {
    int decimals = Math.max(DECIMALS, amount.scale());
    return new Amount(amount, AmountUnit.WAN, decimals, Math.max(1, cells.size()));
  }

  /** Its cells, for a finding. */
  public List<FindingCell> found(FindingCell.Role role) {
    return cells.stream()
        .map(ref -> new FindingCell(ref.sheet(), ref.address(), "", null, role))
        .toList();
  }

  /** The same amount with another word on where it comes from. */
  Value explained(String how) {
    return new Value(amount, cells, how, isCount, gap);
  }

  public Value plus(Value other, boolean minus) {
    if (!isKnown() || !other.isKnown()) {
      return isKnown() ? other : this;
    }
    BigDecimal sum = minus ? amount.subtract(other.amount) : amount.add(other.amount);
    List<CellRef> all = new ArrayList<>(cells);
    all.addAll(other.cells);
    String how = formula() + (minus ? " − " : " + ") + other.formula();
    return new Value(sum, all, how, isCount && other.isCount, null);
  }

  /** The sum of several; not known when one is not, null of none. */
  static Value sum(List<Value> values) {
    if (values.size() <= SPELT_OUT) {
      return values.stream().reduce((one, other) -> one.plus(other, false)).orElse(null);
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<CellRef> cells = new ArrayList<>();
    for (Value value : values) {
      if (!value.isKnown()) {
        return value;
      }
      sum = sum.add(value.amount);
      cells.addAll(value.cells);
    }
    return new Value(sum, cells, values.size() + " 项相加", values.get(0).isCount, null);
  }

  /** How it reads inside a longer calculation. */
  public String formula() {
    return arithmetic == null ? amount.toPlainString() : arithmetic;
  }

  /** Money below the last printed digit keeps one significant digit, so that it is not a zero. */
  private static BigDecimal printed(BigDecimal wan, int decimals) {
    BigDecimal rounded = wan.setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 && wan.signum() != 0
        ? wan.round(new MathContext(1, RoundingMode.HALF_UP))
        : rounded;
  }
}
