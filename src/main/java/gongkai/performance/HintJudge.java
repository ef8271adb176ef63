package gongkai.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says once for a whole 自评表 what is blank, what was copied, what is left to a person. */
final class HintJudge {
  private static final int SHOWN = 6;
  private final ReviewCase at;
  private final SelfReview review;
  private final MeasureReader measures;

  private HintJudge(ReviewCase at, MeasureReader measures) {
    this.at = at;
    this.review = at.review();
    this.measures = measures;
  }

  static void judge(ReviewCase at, MeasureReader measures, Integer year) {
    var judge = new HintJudge(at, measures);
    judge.blanks();
    judge.copied();
    judge.byHand();
    judge.year(year);
  }

  private void blanks() {
    List<Entry> blanks = new ArrayList<>();
    Execution execution = review.execution();
    if (execution != null) {
      Stream.of(execution.budget(), execution.spent()).filter(this::isOpen).forEach(blanks::add);
      Stream.ofNullable(execution.score()).filter(this::isOpen).forEach(blanks::add);
    }
    for (Indicator indicator : review.indicators()) {
      Stream.of(indicator.actual(), indicator.score()).filter(this::isOpen).forEach(blanks::add);
    }
    Stream.ofNullable(review.total()).filter(this::isOpen).forEach(blanks::add);
    tell(Check.BLANK, blanks, blanks.stream().map(this::shortly).toList());
  }

  private boolean isOpen(Entry entry) {
    return entry != null && entry.isEmpty() && !at.fills().has(entry);
  }

  private void copied() {
    List<Entry> copied =
        review.indicators().stream()
            .map(Indicator::actual)
            .filter(actual -> measures.hasSign(actual.text()))
            .toList();
    tell(Check.COPIED_SIGN, copied, copied.stream().map(this::shortly).toList());
  }

  private void byHand() {
    List<Entry> open = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Indicator indicator : review.indicators()) {
      String why = why(indicator);
      if (why != null) {
        open.add(indicator.score());
        told.add(indicator.score().at().address() + "“" + indicator.name() + "”" + why);
      } else if (indicator.weight() == null) {
        open.add(indicator.score());
      }
    }
    if (review.indicators().stream().anyMatch(indicator -> indicator.weight() == null)) {
      told.add("没有写明分值的，公式算不出得分");
    }
    tell(Check.BY_HAND, open, told);
  }

  /** Why the formula does not decide this score, or null when it does or has no weight to go by. */
  private String why(Indicator indicator) {
    BigDecimal weight = indicator.weight();
    Attainment attainment = indicator.attainment();
    if (attainment.judged()) {
      return missed(indicator, attainment);
    }
    if (!indicator.aim().isQuantity()) {
      return weight == null ? null : "为定性指标（" + Bands.told(at, weight) + "）";
    }
    return attainment.unitsDiffer() ? "目标值与完成值单位不同" : "目标值与完成值不能直接比较";
  }

  /** What the formula would give where a target was missed and the score is still open. */
  private String missed(Indicator indicator, Attainment attainment) {
    if (attainment.share().compareTo(BigDecimal.ONE) >= 0) {
      return null;
    }
    if (indicator.weight() == null) {
      return "按公式得分值的" + Numbers.percent(attainment.share());
    }
    boolean open = at.fills().number(indicator.score()) == null;
    return open ? "按正向计算得" + Numbers.plain(Numbers.score(at.formulaScore(indicator))) + "分" : null;
  }

  private void year(Integer year) {
    if (year == null || review.year() == null) {
      return;
    }
    at.docket().tried(Check.YEAR);
    if (!year.equals(review.year())) {
      at.docket()
          .fail(Check.YEAR)
          .at(review.titleEntry())
          .word("实际", review.year().toString())
          .word("应为", year.toString())
          .report();
    }
  }

  private String shortly(Entry entry) {
    return entry.at().address() + " " + entry.label();
  }

  private void tell(Check check, List<Entry> cells, List<String> told) {
    at.docket().tried(check);
    if (cells.isEmpty()) {
      return;
    }
    Trouble trouble =
        at.docket()
            .fail(check)
            .word("表", review.sheet())
            .word("个数", Integer.toString(cells.size()))
            .word(
                "说明",
                String.join("；", told.stream().limit(SHOWN).toList())
                    + (told.size() > SHOWN ? "等" : ""));
    cells.forEach(trouble::alsoAt);
    trouble.report();
  }
}
