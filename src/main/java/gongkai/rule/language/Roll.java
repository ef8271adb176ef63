package gongkai.rule.language;

/** 逐级汇总: 类 = Σ款, 款 = Σ项, 合计 = Σ类, in every value column. */
public record Roll() implements Statement {
  public static final String WORD = "逐级汇总";
  public static final String SAYS = "类 = Σ款，款 = Σ项，合计 = Σ类（每个金额栏）";
}
