package gongkai.form.read;

import gongkai.form.read.GoalForm.DetailRow;
import gongkai.form.read.GoalForm.FundRow;
import gongkai.form.read.GoalForm.ListedProject;
import gongkai.form.words.FundWords;
import gongkai.form.words.WordList;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What 绩效目标表 say about money, as tables. */
final class GoalTables {
  private static final String THIS_YEAR = "当年金额";
  private static final String AMOUNT = "金额";
  private static final String WHOLE = "项目总预算";
  private static final String GROUNDS = "测算";

  /** The columns of other years, the nearest first, as they stand from the right. */
  private static final List<String> OTHER_YEARS = List.of("上年金额", "前年金额");

  private final FundWords words;
  private final UnaryOperator<String> projects;

  /**
   * @param projects what a project is called on its own form, by its name on another one
   */
  GoalTables(FundWords words, UnaryOperator<String> projects) {
    this.words = words;
    this.projects = projects;
  }

  /** The table of a form, or null when the form says nothing about money. */
  Table of(GoalForm form) {
    return form.whole() ? whole(form) : project(form);
  }

  /** By what a project is known: its code, else its name. */
  static String key(GoalForm form) {
    String code = form.code() == null ? "" : Amounts.squeeze(form.code().text());
    return code.isEmpty() ? Labels.plain(form.name()) : code;
  }

  private Table whole(GoalForm form) {
    var draft =
        new TableDraft(
            "整体目标表",
            form.sheet(),
            form.title(),
            form.unit(),
            List.of(THIS_YEAR, OTHER_YEARS.get(0), OTHER_YEARS.get(1), WHOLE));
    form.income().forEach(row -> composed(draft, row, "收入"));
    form.outlay().forEach(row -> composed(draft, row, "支出"));
    for (ListedProject listed : form.listed()) {
      Map<String, Cell> cells = new HashMap<>();
      cells.put(THIS_YEAR, listed.current());
      put(cells, WHOLE, listed.whole());
      String name = Labels.plain(listed.name().text());
      draft.add(projects.apply(name), "列出项目、" + category(listed), listed.name().text(), cells);
    }
    return draft.table();
  }

  private void composed(TableDraft draft, FundRow row, String side) {
    Map<String, Cell> cells = new HashMap<>();
    int years = row.amounts().size();
    cells.put(THIS_YEAR, row.amount());
    for (int i = 0; i < OTHER_YEARS.size() && i + 1 < years; i++) {
      cells.put(OTHER_YEARS.get(i), row.amounts().get(years - 1 - i));
    }
    String key = row.sum() ? side + "合计" : outlay(row.label());
    String group = row.sum() ? side + "合计" : row.part() ? "其中" : side;
    draft.add(key, group, row.label(), cells);
  }

  /** What a row of 支出构成 is, whatever it is called. */
  private String outlay(String label) {
    String bare = WordList.bare(label);
    return words.people().names(bare)
        ? "人员类"
        : words.running().names(bare) ? "运转类" : words.special().names(bare) ? "特定目标类" : label;
  }

  private String category(ListedProject listed) {
    String category = listed.category() == null ? "" : Amounts.squeeze(listed.category().text());
    return words.special().isIn(category)
        ? "特定目标类项目"
        : words.otherRunning().isIn(category) ? "其他运转类项目" : category.isEmpty() ? "未分类项目" : "其他项目";
  }

  private Table project(GoalForm form) {
    var draft =
        new TableDraft(
            "项目目标表", form.sheet(), form.title(), form.unit(), List.of(AMOUNT, WHOLE, GROUNDS));
    Map<String, Cell> budget = new HashMap<>();
    put(budget, AMOUNT, form.budget());
    put(budget, WHOLE, form.wholeBudget());
    draft.add(key(form), "当年预算", form.name(), budget);
    boolean passedOn = form.sources().stream().anyMatch(row -> isPassedOn(row.label()));
    for (FundRow row : form.sources()) {
      draft.add(row.label(), source(row), row.label(), AMOUNT, row.amount());
    }
    for (DetailRow row : form.details()) {
      String groups = row.sum() ? "明细合计" : "明细" + (passedOn ? "" : passedOn(row.label()));
      Map<String, Cell> cells = new HashMap<>();
      put(cells, AMOUNT, row.amount());
      if (row.grounds() != null && row.grounds().value() != null) {
        put(cells, GROUNDS, row.grounds());
      }
      draft.add(row.label(), groups, row.label(), cells);
    }
    for (DetailRow row : form.purchases()) {
      draft.add(row.label(), row.sum() ? "采购合计" : "采购", row.label(), AMOUNT, row.amount());
    }
    return draft.table();
  }

  private static void put(Map<String, Cell> cells, String column, Cell cell) {
    if (cell != null) {
      cells.put(column, cell);
    }
  }

  private String source(FundRow row) {
    String kind =
        row.sum()
            ? "来源合计"
            : row.part() ? "其中" : words.carriedOver().isIn(row.label()) ? "结转" : "来源";
    return kind + passedOn(row.label());
  }

  private String passedOn(String label) {
    return isPassedOn(label) ? "、转移支付" : "";
  }

  private boolean isPassedOn(String label) {
    return words.transfer().isIn(label);
  }
}
