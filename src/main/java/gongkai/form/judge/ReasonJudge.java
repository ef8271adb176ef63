package gongkai.form.judge;

import static gongkai.form.judge.Judging.operands;

import gongkai.form.read.Indicator;
import gongkai.form.read.SelfReview;
import gongkai.form.words.FormWords;
import gongkai.form.words.WordList;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Judges whether lost points are explained, and the grade. */
final class ReasonJudge {
  private static final BigDecimal SLACK = new BigDecimal("0.1");
  private final ReviewCase at;
  private final SelfReview review;
  private final FormWords words;
  private final Judging judging;

  private ReasonJudge(ReviewCase at, FormWords words, Judging judging) {
    this.at = at;
    this.review = at.review();
    this.words = words;
    this.judging = judging;
  }

  static void judge(ReviewCase at, FormWords words, Judging judging) {
    var judge = new ReasonJudge(at, words, judging);
    judge.reason();
    judge.grade();
  }

  private void reason() {
    List<Indicator> lost = lost();
    boolean own = review.indicators().stream().anyMatch(i -> i.reason() != null);
    boolean anywhere = review.reason() != null && isSaid(review.reason());
    if (review.reason() == null && !own) {
      return;
    }
    judging.tried(FormCheck.REASON);
    if (anywhere) {
      return;
    }
    if (own) {
      lost.stream().filter(i -> !isSaid(i.reason())).forEach(this::unexplained);
    }
    String what = what(lost);
    if (review.reason() != null && !own && what != null) {
      judging
          .fail(FormCheck.REASON, review.reason())
          .by(operands(lost.stream().map(Indicator::score).toList()))
          .word("说明", what)
          .report();
    }
  }

  private void unexplained(Indicator indicator) {
    judging
        .fail(FormCheck.REASON, indicator.reason())
        .by(operands(indicator.score()))
        .word("说明", points(indicator))
        .report();
  }

  private String points(Indicator indicator) {
    return "“%s”得%s分，分值%s分"
        .formatted(
            indicator.name(),
            Print.plain(at.values().of(indicator.score())),
            Print.plain(indicator.weight()));
  }

  private boolean isSaid(Cell cell) {
    return !cell.saysNothing() && !words.unsaid().names(WordList.bare(cell.text()));
  }

  /** The indicators that scored less than they weigh. */
  private List<Indicator> lost() {
    List<Indicator> lost = new ArrayList<>();
    for (Indicator indicator : review.indicators()) {
      BigDecimal score = at.values().of(indicator.score());
      boolean known = score != null && indicator.weight() != null;
      if (known && ReviewCase.isBelow(score, indicator.weight())) {
        lost.add(indicator);
      }
    }
    return lost;
  }

  /** What was lost, in words, or null when nothing was. */
  private String what(List<Indicator> lost) {
    if (!lost.isEmpty()) {
      return points(lost.get(0)) + (lost.size() > 1 ? "等" + lost.size() + "项指标有扣分" : "");
    }
    BigDecimal rate = at.values().of(at.rateScoreCell());
    if (rate != null && at.rateWeight() != null && ReviewCase.isBelow(rate, at.rateWeight())) {
      return "预算执行得%s分，分值%s分".formatted(Print.plain(rate), Print.plain(at.rateWeight()));
    }
    BigDecimal total = at.values().of(review.total());
    boolean below = total != null && total.add(SLACK).compareTo(at.settings().full()) < 0;
    return below ? "总分是%s分".formatted(Print.plain(total)) : null;
  }

  private void grade() {
    BigDecimal total = at.values().of(review.total());
    if (review.grade() == null || review.grade().saysNothing() || total == null) {
      return;
    }
    String named = at.settings().gradeNamed(WordList.bare(review.grade().text()));
    String earned = at.settings().gradeOf(total);
    if (named == null || earned == null) {
      judging.couldNot(
          FormCheck.GRADE,
          "“%s”%s不是评价等级。".formatted(review.sheet(), review.grade().position().address()));
      return;
    }
    judging.tried(FormCheck.GRADE);
    if (!named.equals(earned)) {
      judging
          .fail(FormCheck.GRADE, review.grade())
          .by(operands(review.total()))
          .word("实际", review.grade().text())
          .word("应为", earned)
          .word("总分", Print.plain(total))
          .report();
    }
  }
}
