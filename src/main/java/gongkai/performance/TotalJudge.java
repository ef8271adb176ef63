package gongkai.performance;

import gongkai.performance.Numbers.Closeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Judges the total of a 自评表, its grade, and whether lost points are explained. */
final class TotalJudge {
  private final ReviewCase at;
  private final SelfReview review;
  private final Docket docket;
  private final FormWords words;

  private TotalJudge(ReviewCase at, FormWords words) {
    this.at = at;
    this.review = at.review();
    this.docket = at.docket();
    this.words = words;
  }

  static void judge(ReviewCase at, FormWords words) {
    var judge = new TotalJudge(at, words);
    judge.total();
    judge.reason();
    judge.grade();
  }

  private void total() {
    BigDecimal printed = review.total() == null ? null : review.total().number();
    BigDecimal sum = at.scoreSum();
    if (printed == null || sum == null) {
      if (review.total() != null && sum == null) {
        docket.couldNot(Check.TOTAL, "“" + review.sheet() + "”有得分没有填。");
      }
      return;
    }
    docket.tried(Check.TOTAL);
    BigDecimal difference = printed.subtract(sum).abs();
    if (difference.compareTo(at.settings().totalTolerance()) <= 0) {
      if (difference.compareTo(Numbers.HALF_CENT) > 0) {
        docket.tail(Check.TOTAL, review.total().actual());
      }
      return;
    }
    BigDecimal unit = Numbers.lastDigit(printed);
    if (Numbers.score(printed, sum, unit) == Closeness.TAIL) {
      docket.tail(Check.TOTAL, review.total().actual());
      return;
    }
    docket
        .fail(Check.TOTAL)
        .at(review.total())
        .by(at.scores().toArray(Entry[]::new))
        .amounts(printed, Numbers.score(sum))
        .report();
  }

  private void reason() {
    List<Indicator> lost = lost();
    boolean own = review.indicators().stream().anyMatch(i -> i.reason() != null);
    boolean anywhere = review.reason() != null && isSaid(review.reason());
    if (review.reason() == null && !own) {
      return;
    }
    docket.tried(Check.REASON);
    if (anywhere) {
      return;
    }
    if (own) {
      lost.stream().filter(i -> !isSaid(i.reason())).forEach(this::unexplained);
    }
    String what = what(lost);
    if (review.reason() != null && !own && what != null) {
      docket
          .fail(Check.REASON)
          .at(review.reason())
          .by(lost.stream().map(Indicator::score).toArray(Entry[]::new))
          .word("说明", what)
          .report();
    }
  }

  private void unexplained(Indicator indicator) {
    docket
        .fail(Check.REASON)
        .at(indicator.reason())
        .by(indicator.score())
        .word("说明", points(indicator))
        .report();
  }

  private String points(Indicator indicator) {
    return "“%s”得%s分，分值%s分"
        .formatted(
            indicator.name(),
            Numbers.plain(at.fills().number(indicator.score())),
            Numbers.plain(indicator.weight()));
  }

  private boolean isSaid(Entry entry) {
    return !entry.isBlank() && !words.unsaid().names(WordList.bare(entry.text()));
  }

  /** The indicators that scored less than they weigh. */
  private List<Indicator> lost() {
    List<Indicator> lost = new ArrayList<>();
    for (Indicator indicator : review.indicators()) {
      BigDecimal score = at.fills().number(indicator.score());
      boolean known = score != null && indicator.weight() != null;
      if (known && score.add(Numbers.HALF_CENT).compareTo(indicator.weight()) < 0) {
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
    BigDecimal rate = at.scoresRate() ? at.fills().number(review.execution().score()) : null;
    if (rate != null
        && at.rateWeight() != null
        && rate.add(Numbers.HALF_CENT).compareTo(at.rateWeight()) < 0) {
      return "预算执行得%s分，分值%s分".formatted(Numbers.plain(rate), Numbers.plain(at.rateWeight()));
    }
    BigDecimal total = at.fills().number(review.total());
    BigDecimal full = at.settings().full();
    boolean below = total != null && total.add(at.settings().totalTolerance()).compareTo(full) < 0;
    return below ? "总分是%s分".formatted(Numbers.plain(total)) : null;
  }

  private void grade() {
    BigDecimal total = at.fills().number(review.total());
    if (review.grade() == null || review.grade().isBlank() || total == null) {
      return;
    }
    String named = at.settings().gradeNamed(WordList.bare(review.grade().text()));
    String earned = at.settings().gradeOf(total);
    if (named == null || earned == null) {
      docket.couldNot(Check.GRADE, review.grade().place() + "不是评价等级。");
      return;
    }
    docket.tried(Check.GRADE);
    if (!named.equals(earned)) {
      docket
          .fail(Check.GRADE)
          .at(review.grade())
          .by(review.total())
          .word("实际", review.grade().text())
          .word("应为", earned)
          .word("总分", Numbers.plain(total))
          .report();
    }
  }
}
