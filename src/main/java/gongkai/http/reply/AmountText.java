package gongkai.http.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts in 万元 as people read them. */
public final class AmountText {
  private AmountText() {}

  /** With thousands parted and at least two decimals; empty for null. */
  public static String grouped(BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    // Made each time, because it is not safe to share.
    var format = new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(amount);
  }
}
