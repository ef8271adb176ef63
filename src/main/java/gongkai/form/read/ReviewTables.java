package gongkai.form.read;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a 自评表 says in points and in money, as tables. */
final class ReviewTables {
  private static final String WEIGHT = "分值";
  private static final String SCORE = "得分";

  /** Rows that make up the full score, and rows that make up the total. */
  private static final String COUNTS = "计分项";

  private static final String SCORED = "得分项";
  private static final String EXECUTION = "预算执行";
  private static final String INDICATOR = "指标";
  private final SelfReview review;

  private ReviewTables(SelfReview review) {
    this.review = review;
  }

  static Stream<Table> of(SelfReview review) {
    var tables = new ReviewTables(review);
    return Stream.of(tables.points(), tables.money()).filter(Objects::nonNull);
  }

  private TableDraft draft(String name, AmountUnit unit, String... columns) {
    return new TableDraft(name, review.sheet(), review.title(), unit, List.of(columns));
  }

  private Table money() {
    TableDraft draft = draft("自评资金", review.unit(), "年初预算数", "预算数", "执行数", "金额");
    Execution execution = review.execution();
    if (execution != null) {
      Map<String, Cell> cells = new HashMap<>();
      put(cells, "预算数", execution.budget());
      put(cells, "执行数", execution.spent());
      if (execution.initial() != execution.budget()) {
        put(cells, "年初预算数", execution.initial());
      }
      String whose = review.whole() ? "整体" : "项目";
      draft.add(EXECUTION, EXECUTION + "、" + whose, EXECUTION, cells);
    }
    draft.add("基本支出总额", "构成", "基本支出总额", "金额", review.basic());
    draft.add("项目支出总额", "构成", "项目支出总额", "金额", review.projects());
    return draft.table();
  }

  private static void put(Map<String, Cell> cells, String column, Cell cell) {
    if (cell != null) {
      cells.put(column, cell);
    }
  }

  private Table points() {
    TableDraft draft = draft("自评表", AmountUnit.POINT, WEIGHT, SCORE);
    Execution execution = review.execution();
    if (execution != null) {
      Map<String, Cell> cells = new HashMap<>();
      put(cells, WEIGHT, execution.weight());
      put(cells, SCORE, execution.score());
      draft.add(EXECUTION, COUNTS + "、" + SCORED, EXECUTION, cells);
      draft.add("预算执行写法", "写法", EXECUTION, WEIGHT, execution.label());
    }
    review.goals().forEach(goal -> goal(draft, goal));
    draft.add("总分", "总分", "总分", SCORE, review.total());
    return draft.table();
  }

  private void goal(TableDraft draft, Goal goal) {
    if (goal.own() != null) {
      Map<String, Cell> cells = new HashMap<>();
      put(cells, WEIGHT, goal.own());
      put(cells, SCORE, goal.score());
      draft.add("总目标", COUNTS + "、" + SCORED, goal.own().label(), cells);
    }
    boolean shared = !goal.covers().isEmpty();
    boolean one = goal.covers().size() == 1;
    for (Cell cover : goal.covers()) {
      Map<String, Cell> cells = new HashMap<>();
      put(cells, WEIGHT, cover);
      boolean scored = one && goal.own() == null && goal.score() != null;
      if (scored && !goal.score().isBlank()) {
        put(cells, SCORE, goal.score());
      }
      draft.add(key(cover), one ? COUNTS + "、目标" : COUNTS, cover.text(), cells);
    }
    Set<CellRef> categories = new HashSet<>();
    for (Indicator indicator : goal.indicators()) {
      Cell category = indicator.category();
      if (category != null && category.value() != null && categories.add(category.ref())) {
        draft.add(key(category), "一级指标", category.text(), WEIGHT, category);
      }
      Map<String, Cell> cells = new HashMap<>();
      put(cells, WEIGHT, indicator.weightCell());
      put(cells, SCORE, indicator.score());
      String groups = INDICATOR + "、" + SCORED + (shared ? "" : "、" + COUNTS);
      groups += one ? "、" + key(goal.covers().get(0)) : "";
      groups += category == null || category.value() == null ? "" : "、" + key(category);
      draft.add(key(indicator.nameCell()), groups, indicator.name(), cells);
    }
  }

  /** Two goals or indicators may be called the same. */
  private static String key(Cell cell) {
    return cell.position().address() + " " + Weights.nameOf(cell.text()).replace('、', ' ');
  }
}
