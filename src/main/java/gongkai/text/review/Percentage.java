package gongkai.text.review;

import gongkai.table.Rounding;
import gongkai.text.claim.Claim;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A printed percentage against the amounts that it follows from. */
final class Percentage {
  private static final int EXACT = 8;
  private static final BigDecimal NEAR = new BigDecimal("0.6");
  private final PassageReview review;
  private final TextCheck check;

  Percentage(PassageReview review, TextCheck check) {
    this.review = review;
    this.check = check;
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.scaleByPowerOfTen(2).divide(whole, EXACT, RoundingMode.HALF_UP);
  }

  /**
   * Holds it against a quotient.
   *
   * @param slack by how much the quotient may be off because its amounts were rounded
   * @param how the calculation, for a sentence
   */
  void judge(Claim said, BigDecimal ratio, BigDecimal slack, String how) {
    review.tried(check);
    review.bind(said);
    Rounding.Fit fit = fit(said.value(), ratio, slack);
    if (fit == Rounding.Fit.EXACT) {
      return;
    }
    boolean tail = fit == Rounding.Fit.TAIL;
    BigDecimal shown = ratio.setScale(Math.max(said.decimals(), 2), RoundingMode.HALF_UP);
    (tail ? review.tail(check, said) : review.fail(check, said))
        .amounts(said.value(), shown, "%")
        .word("算式", how)
        .report();
  }

  private Rounding.Fit fit(BigDecimal said, BigDecimal ratio, BigDecimal slack) {
    Rounding.Fit fit = Rounding.quotient(said, ratio);
    if (fit == Rounding.Fit.EXACT) {
      return fit;
    }
    // Zeros may have been left out at its end.
    int decimals = Math.max(said.scale(), review.percentDecimals());
    BigDecimal rounded = ratio.setScale(Math.max(0, decimals), RoundingMode.HALF_UP);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, decimals));
    BigDecimal off = said.subtract(ratio).abs();
    // 3% for 2.03% is no tail of 3%.
    if (said.subtract(rounded).abs().compareTo(unit) <= 0 && off.compareTo(NEAR) <= 0) {
      return Rounding.Fit.TAIL;
    }
    return off.compareTo(slack) <= 0 ? Rounding.Fit.TAIL : Rounding.Fit.WRONG;
  }

  /** By how much a quotient of two amounts printed with these decimals may be off. */
  static BigDecimal slack(BigDecimal part, BigDecimal whole, int decimals) {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    if (whole.compareTo(half) <= 0) {
      return BigDecimal.valueOf(100);
    }
    BigDecimal most = ratio(part.add(half), whole.subtract(half));
    return most.subtract(ratio(part, whole)).abs();
  }
}
