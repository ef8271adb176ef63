package gongkai.rule;

/** 逐级汇总: 类 = Σ款, 款 = Σ项, 合计 = Σ类, in every value column. */
record Roll() implements Statement {
  static final String WORD = "逐级汇总";
  static final String SAYS = "类 = Σ款，款 = Σ项，合计 = Σ类（每个金额栏）";
}
