package gongkai.rule.diagnosis;

import gongkai.rule.equation.EquationJudgement;
import gongkai.table.AmountUnit;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;

/** What is left open in each equation, in 万元, while one remedy after the other is taken. */
final class Gaps {
  private final Influence influence;
  private final Map<EquationJudgement, BigDecimal> taken = new IdentityHashMap<>();

  Gaps(Influence influence) {
    this.influence = influence;
  }

  BigDecimal of(EquationJudgement judgement) {
    return inWan(judgement, judgement.difference())
        .add(taken.getOrDefault(judgement, BigDecimal.ZERO));
  }

  /** Whether a further shift leaves nothing but rounding. */
  boolean closed(EquationJudgement judgement, BigDecimal shift) {
    BigDecimal gap = of(judgement).add(shift);
    BigDecimal apart = judgement.equation().atMost() ? gap : gap.abs();
    return apart.compareTo(inWan(judgement, judgement.allowed())) <= 0;
  }

  boolean closed(EquationJudgement judgement) {
    return closed(judgement, BigDecimal.ZERO);
  }

  void take(Remedy remedy) {
    for (EquationJudgement judgement : influence.of(remedy.slot())) {
      BigDecimal share = BigDecimal.valueOf(influence.share(judgement, remedy.slot()));
      taken.merge(judgement, remedy.change().multiply(share), BigDecimal::add);
    }
  }

  private static BigDecimal inWan(EquationJudgement judgement, BigDecimal amount) {
    return judgement.equation().unit().convert(amount, AmountUnit.WAN);
  }
}
