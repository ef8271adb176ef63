package gongkai.rule;

/** 逐级汇总: 类 = Σ款, 款 = Σ项, 合计 = Σ类, in every value column. */
record Roll(Head head) implements Rule {}
