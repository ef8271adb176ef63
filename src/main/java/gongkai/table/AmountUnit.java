package gongkai.table;

import java.math.BigDecimal;

/** The unit in which a sheet states its amounts, as its own header says. */
public enum AmountUnit {
  /** No money: what a form scores. */
  POINT("分", 4),
  /** Money of a form that does not say its unit. */
  UNSAID("", 4),
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
  public int decimalsOfYuan() {
    return power;
  }

  /** Whether amounts in these units can be told apart. */
  public boolean comparesWith(AmountUnit other) {
    return this == other || (isMoney() && other.isMoney());
  }

  private boolean isMoney() {
    return this != POINT && this != UNSAID;
  }

  /** The same money in another unit, exactly. */
  public BigDecimal convert(BigDecimal amount, AmountUnit to) {
    return this == to ? amount : amount.scaleByPowerOfTen(power - to.power);
  }

  /** The unit that a word names, or null. */
  public static AmountUnit named(String word) {
    for (AmountUnit unit : values()) {
      if (unit.isMoney() && unit.label.equals(word)) {
        return unit;
      }
    }
    return null;
  }
}
