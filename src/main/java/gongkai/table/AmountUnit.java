package gongkai.table;

import java.math.BigDecimal;

/** The unit in which a sheet states its amounts, as its own header says. */
public enum AmountUnit {
  YUAN("元", 0),
  THOUSAND("千元", 3),
  WAN("万元", 4),
  MILLION("百万元", 6),
  YI("亿元", 8);

  private final String label;
  private final int power;

  AmountUnit(String label, int power) {
    this.label = label;
    this.power = power;
  }

  /** The Chinese word, e.g. 万元. */
  public String label() {
    return label;
  }

  /** How many decimals show one 元. */
  int decimalsOfYuan() {
    return power;
  }

  /** The same money in another unit, exactly. */
  public BigDecimal convert(BigDecimal amount, AmountUnit to) {
    return this == to ? amount : amount.scaleByPowerOfTen(power - to.power);
  }

  /** The unit that a word names, or null. */
  public static AmountUnit named(String word) {
    for (AmountUnit unit : values()) {
      if (unit.label.equals(word)) {
        return unit;
      }
    }
    return null;
  }
}
