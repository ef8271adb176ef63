package gongkai.performance;

import gongkai.table.Book;
import java.util.ArrayList;
import java.util.List;

/**
 * The performance forms of a workbook.
 *
 * @param reviews its 自评表 that somebody has filled
 * @param goals its 绩效目标表
 */
record Performance(List<SelfReview> reviews, List<GoalForm> goals) {
  Performance {
    reviews = List.copyOf(reviews);
    goals = List.copyOf(goals);
  }

  static Performance of(Book book, PerformanceDefinitions definitions) {
    List<SelfReview> reviews = new ArrayList<>();
    List<GoalForm> goals = new ArrayList<>();
    for (Form form : new FormFinder(definitions.words()).find(book)) {
      if (form.kind() == Kind.GOALS) {
        goals.add(new GoalFormReader(definitions).read(form));
      } else {
        SelfReview review = new ReviewReader(definitions).read(form);
        if (!review.isUntouched()) {
          reviews.add(review);
        }
      }
    }
    return new Performance(reviews, goals);
  }

  /** The 自评表 about the unit as a whole, or null. */
  SelfReview whole() {
    return reviews.stream().filter(SelfReview::whole).findFirst().orElse(null);
  }

  List<SelfReview> projects() {
    return reviews.stream().filter(review -> !review.whole()).toList();
  }

  List<GoalForm> projectGoals() {
    return goals.stream().filter(form -> !form.whole()).toList();
  }
}
