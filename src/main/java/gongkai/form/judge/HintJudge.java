package gongkai.form.judge;

import gongkai.form.measure.Attainment;
import gongkai.form.measure.MeasureReader;
import gongkai.form.read.Execution;
import gongkai.form.read.Indicator;
import gongkai.form.read.SelfReview;
import gongkai.table.Cell;
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
  private final Judging judging;

  private HintJudge(ReviewCase at, MeasureReader measures, Judging judging) {
    this.at = at;
    this.review = at.review();
    this.measures = measures;
    this.judging = judging;
  }

  static void judge(ReviewCase at, MeasureReader measures, Integer year, Judging judging) {
    var judge = new HintJudge(at, measures, judging);
    judge.blanks();
    judge.copied();
    judge.byHand();
    judge.year(year);
  }

  private void blanks() {
    List<Cell> blanks = new ArrayList<>();
    Execution execution = review.execution();
    if (execution != null) {
      Stream.of(execution.budget(), execution.spent()).filter(this::isOpen).forEach(blanks::add);
      Stream.ofNullable(execution.score()).filter(this::isOpen).forEach(blanks::add);
    }
    for (Indicator indicator : review.indicators()) {
      Stream.of(indicator.actual(), indicator.score()).filter(this::isOpen).forEach(blanks::add);
    }
    Stream.ofNullable(review.total()).filter(this::isOpen).forEach(blanks::add);
    tell(judging, FormCheck.BLANK, review, blanks, shortly(blanks));
  }

  private boolean isOpen(Cell cell) {
    return cell != null && cell.raw().isBlank() && !at.values().fills(cell);
  }

  private void copied() {
    List<Cell> copied =
        review.indicators().stream()
            .map(Indicator::actual)
            .filter(actual -> measures.hasSign(actual.text()))
            .toList();
    tell(judging, FormCheck.COPIED_SIGN, review, copied, shortly(copied));
  }

  private void byHand() {
    List<Cell> open = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Indicator indicator : review.indicators()) {
      String why = why(indicator);
      if (why != null) {
        open.add(indicator.score());
        told.add(indicator.score().position().address() + "“" + indicator.name() + "”" + why);
      } else if (indicator.weight() == null) {
        open.add(indicator.score());
      }
    }
    if (review.indicators().stream().anyMatch(indicator -> indicator.weight() == null)) {
      told.add("没有写明分值的，公式算不出得分");
    }
    tell(judging, FormCheck.BY_HAND, review, open, told);
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
      return "按公式得分值的" + Print.percent(attainment.share());
    }
    boolean open = at.values().of(indicator.score()) == null;
    return open ? "按正向计算得" + Print.plain(Print.score(at.formulaScore(indicator))) + "分" : null;
  }

  private void year(Integer year) {
    if (year == null || review.year() == null) {
      return;
    }
    judging.tried(FormCheck.YEAR);
    if (!year.equals(review.year())) {
      judging
          .fail(FormCheck.YEAR, review.titleCell())
          .word("实际", review.year().toString())
          .word("应为", year.toString())
          .report();
    }
  }

  private static List<String> shortly(List<Cell> cells) {
    return cells.stream().map(cell -> cell.position().address() + " " + cell.label()).toList();
  }

  /** Says in one sentence for the whole form what several of its cells have in common. */
  static void tell(
      Judging judging, FormCheck check, SelfReview review, List<Cell> cells, List<String> told) {
    judging.tried(check);
    if (cells.isEmpty()) {
      return;
    }
    String some = String.join("；", told.stream().limit(SHOWN).toList());
    judging
        .fail(check, cells)
        .word("表", review.sheet())
        .word("个数", Integer.toString(cells.size()))
        .word("说明", some + (told.size() > SHOWN ? "等" : ""))
        .report();
  }
}
