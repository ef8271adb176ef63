package gongkai.form.read;

import gongkai.form.words.FormDefinitions;
import gongkai.form.words.FormField;
import gongkai.form.words.Kind;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The performance forms of a workbook.
 *
 * @param unit the name of the unit that they state, or null
 * @param year the year that their titles state, or null
 * @param reviews its 自评表 that somebody has filled
 * @param goals its 绩效目标表
 * @param tables what they say about money and points, form by form; forms of one kind have tables
 *     of one name
 */
public record FormsRead(
    String unit, Integer year, List<SelfReview> reviews, List<GoalForm> goals, List<Table> tables) {
  public FormsRead {
    reviews = List.copyOf(reviews);
    goals = List.copyOf(goals);
    tables = List.copyOf(tables);
  }

  /** Of a workbook whose template has no forms. */
  public static final FormsRead NONE = new FormsRead(null, null, List.of(), List.of(), List.of());

  /** All forms of a workbook, wherever they stand. */
  public static FormsRead in(Book book, FormDefinitions definitions) {
    String unit = null;
    Integer year = null;
    List<SelfReview> reviews = new ArrayList<>();
    List<GoalForm> goals = new ArrayList<>();
    for (Form form : new FormFinder(definitions.words()).find(book)) {
      Cell name = new FieldReader(form.grid(), definitions.words()).find(FormField.UNIT_NAME);
      unit = unit != null || name == null || name.saysNothing() ? unit : name.text();
      year = year == null ? form.year() : year;
      if (form.kind() == Kind.GOALS) {
        goals.add(new GoalFormReader(definitions).read(form));
      } else {
        SelfReview review = new ReviewReader(definitions).read(form);
        if (!review.isUntouched()) {
          reviews.add(review);
        }
      }
    }
    return new FormsRead(unit, year, reviews, goals, tables(reviews, goals, definitions));
  }

  private static List<Table> tables(
      List<SelfReview> reviews, List<GoalForm> goals, FormDefinitions definitions) {
    List<Table> tables = new ArrayList<>();
    reviews.forEach(review -> ReviewTables.of(review).forEach(tables::add));
    double alike = definitions.settings().alike();
    var money = new GoalTables(definitions.funds(), name -> known(name, goals, alike));
    goals.stream().map(money::of).filter(Objects::nonNull).forEach(tables::add);
    return tables;
  }

  private static String known(String name, List<GoalForm> goals, double alike) {
    GoalForm form = about(name, goals, alike);
    return form == null ? name : GoalTables.key(form);
  }

  private static GoalForm about(String project, List<GoalForm> goals, double alike) {
    GoalForm nearest = null;
    double best = alike;
    for (GoalForm form : goals) {
      double likeness = Labels.likeness(Labels.plain(project), Labels.plain(form.name()));
      if (!form.whole() && likeness >= best) {
        best = likeness;
        nearest = form;
      }
    }
    return nearest;
  }

  /** Whether it has no form at all. */
  public boolean isEmpty() {
    return reviews.isEmpty() && goals.isEmpty();
  }

  /**
   * The 项目支出绩效目标表 of a project, or null.
   *
   * @param alike how alike two names are that mean the same project, from 0 to 1
   */
  public GoalForm goalsOf(String project, double alike) {
    return about(project, goals, alike);
  }

  /** The 自评表 about the unit as a whole, or null. */
  public SelfReview whole() {
    return reviews.stream().filter(SelfReview::whole).findFirst().orElse(null);
  }

  public List<SelfReview> projects() {
    return reviews.stream().filter(review -> !review.whole()).toList();
  }

  public List<GoalForm> projectGoals() {
    return goals.stream().filter(form -> !form.whole()).toList();
  }
}
