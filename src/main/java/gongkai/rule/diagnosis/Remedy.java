package gongkai.rule.diagnosis;

import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Slot;
import gongkai.table.AmountUnit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A way to settle failures: another amount in one cell.
 *
 * @param slot the suspect
 * @param change what to add to it, in 万元
 * @param settles the failures that it settles
 * @param breaks how many equations that hold it would break
 * @param confirms the limits and hints that did not hold and would then
 * @param speaksAgainst how many limits and hints that hold would not any more
 */
record Remedy(
    Slot slot,
    BigDecimal change,
    Set<EquationJudgement> settles,
    int breaks,
    Set<EquationJudgement> confirms,
    int speaksAgainst) {

  static Remedy of(Slot slot, BigDecimal change, Influence influence, Gaps gaps) {
    Set<EquationJudgement> settles = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<EquationJudgement> confirms = Collections.newSetFromMap(new IdentityHashMap<>());
    int breaks = 0;
    int speaksAgainst = 0;
    for (EquationJudgement judgement : influence.of(slot)) {
      BigDecimal shift = change.multiply(BigDecimal.valueOf(influence.share(judgement, slot)));
      boolean held = gaps.closed(judgement, BigDecimal.ZERO);
      boolean holds = gaps.closed(judgement, shift);
      if (holds && !held) {
        (judgement.isHard() ? settles : confirms).add(judgement);
      } else if (held && !holds && judgement.isHard()) {
        breaks++;
      } else if (held && !holds) {
        speaksAgainst++;
      }
    }
    return new Remedy(slot, change, settles, breaks, confirms, speaksAgainst);
  }

  /** What limits and hints say for it, less what they say against it. */
  int evidence() {
    return confirms.size() - speaksAgainst;
  }

  int gain() {
    return settles.size() - breaks;
  }

  /** What would stand in the cell, in its table's own unit. */
  BigDecimal suggested() {
    BigDecimal now = slot.value() == null ? BigDecimal.ZERO : slot.value();
    BigDecimal plain =
        now.add(AmountUnit.WAN.convert(change, slot.table().unit())).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Whether the amount that stands there differs from it as a slip of the hand does. */
  boolean isSlip() {
    return slot.value() != null && Slip.between(slot.value(), suggested());
  }

  /** Whether several failures agree on it, or one and a slip of the hand or a broken limit do. */
  boolean convinces() {
    return gain() >= 1 && (settles.size() >= 2 || (breaks == 0 && (isSlip() || evidence() >= 1)));
  }
}
