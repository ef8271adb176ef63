package gongkai.form.read;

import gongkai.form.measure.Attainment;
import gongkai.form.measure.Measure;
import gongkai.form.measure.MeasureReader;
import gongkai.form.read.IndicatorHeader.Head;
import gongkai.form.words.FormWords;
import gongkai.form.words.IndicatorColumn;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the goals of a 自评表 and the indicators under each. */
final class GoalsReader {
  private static final Pattern NOTE = Pattern.compile("备注|注[:：]|说明|附注");
  private static final String GOAL = "年度绩效目标";
  private final FormGrid grid;
  private final FormWords words;
  private final MeasureReader measures;
  private final List<IndicatorHeader> headers;

  GoalsReader(FormGrid grid, FormWords words, MeasureReader measures) {
    this.grid = grid;
    this.words = words;
    this.measures = measures;
    this.headers = headers(grid, words);
  }

  static List<IndicatorHeader> headers(FormGrid grid, FormWords words) {
    List<IndicatorHeader> headers = new ArrayList<>();
    for (int row = grid.first(); row <= grid.last(); row++) {
      IndicatorHeader header = IndicatorHeader.in(grid, row, words);
      if (header != null) {
        headers.add(header);
        row = header.lastRow();
      }
    }
    return headers;
  }

  List<IndicatorHeader> headers() {
    return headers;
  }

  /** The first row below the last indicator. */
  int end() {
    return end(headers.size() - 1);
  }

  /**
   * @param left what is left of the full score for all goals, or null when that is not known
   */
  List<Goal> read(BigDecimal left) {
    List<Goal> goals = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      goals.add(goal(i, headers.size() == 1 ? left : null));
    }
    return goals;
  }

  private Goal goal(int at, BigDecimal left) {
    List<Region> labels = goalLabels(at);
    List<Indicator> indicators = indicators(at);
    List<Cell> named =
        labels.stream().map(label -> grid.cell(label.row(), label.column(), GOAL)).toList();
    List<Cell> weights =
        labels.stream().map(label -> weight(label, GOAL)).filter(Objects::nonNull).toList();
    Cell side = sideWeight(headers.get(at));
    Cell score = labels.size() == 1 ? score(labels.get(0), headers.get(at)) : null;
    var together = new Goal(named, null, score, weights, indicators);
    if (weights.isEmpty()) {
      List<Cell> covers = side == null ? List.of() : List.of(side);
      return new Goal(named, null, score, covers, indicators);
    }
    boolean apart = weights.size() == 1 && isApart(together, side, left);
    return !apart
        ? together
        : new Goal(
            named, weights.get(0), score, side == null ? List.of() : List.of(side), indicators);
  }

  /**
   * Whether the goal is scored beside its indicators: their weights differ from its own, and it has
   * a score of its own or the full score needs both.
   */
  private static boolean isApart(Goal goal, Cell side, BigDecimal left) {
    BigDecimal own = goal.covers().get(0).value();
    BigDecimal below = side == null ? goal.indicatorWeights() : side.value();
    if (below == null || below.compareTo(own) == 0) {
      return false;
    }
    boolean scored = goal.score() != null && goal.score().value() != null;
    return scored || (left != null && own.add(below).compareTo(left) == 0);
  }

  private Cell weight(Region label, String name) {
    BigDecimal points = Weights.in(label.text());
    return points == null ? null : grid.cell(label, name, points);
  }

  /** 年度绩效指标（60分） beside the indicators. */
  private Cell sideWeight(IndicatorHeader header) {
    Region side = grid.at(header.row(), 0);
    return side.lastRow() > header.lastRow() ? weight(side, "绩效指标") : null;
  }

  /** What stands in the goal's own row below 得分, or null when its text reaches there. */
  private Cell score(Region label, IndicatorHeader header) {
    Region there = grid.at(label.row(), header.column(IndicatorColumn.SCORE));
    Cell score = grid.points(there.row(), there.column(), GOAL + " · 得分");
    boolean own = there.row() == label.row() && there.column() > label.lastColumn();
    return own && (score.isBlank() || score.value() != null) && there.width() == 1 ? score : null;
  }

  /** The labels of goals between the table of indicators before and this one. */
  private List<Region> goalLabels(int header) {
    List<Region> labels = new ArrayList<>();
    int from = header == 0 ? grid.first() : headers.get(header - 1).lastRow() + 1;
    for (int row = from; row < headers.get(header).row(); row++) {
      Region region = grid.firstIn(row);
      if (region != null && words.isGoal(region.bare())) {
        labels.add(region);
      }
    }
    return labels;
  }

  private int end(int header) {
    int last = header + 1 < headers.size() ? headers.get(header + 1).row() - 1 : grid.last();
    for (int row = headers.get(header).lastRow() + 1; row <= last; row++) {
      if (stops(row, headers.get(header))) {
        return row;
      }
    }
    return last + 1;
  }

  private boolean stops(int row, IndicatorHeader header) {
    Region region = grid.firstIn(row);
    if (region == null || region.column() >= header.nameColumn()) {
      return false;
    }
    String text = region.bare();
    return words.isGoal(text)
        || words.total().names(text)
        || words.reason().names(text)
        || words.measures().names(text)
        || NOTE.matcher(region.text()).lookingAt();
  }

  private List<Indicator> indicators(int at) {
    IndicatorHeader header = headers.get(at);
    List<Indicator> indicators = new ArrayList<>();
    Region before = null;
    Cell category = null;
    for (int row = header.lastRow() + 1; row < end(at); row++) {
      Region name = grid.at(row, header.nameColumn());
      Region target = grid.at(row, header.column(IndicatorColumn.TARGET));
      boolean repeated = name.equals(before) && target.row() < row;
      if (!name.text().isEmpty() && !name.text().matches("[…·.]+") && !repeated) {
        category = category(header, row, category);
        Indicator indicator = indicator(header, row, category);
        if (!indicator.isUntouched() || indicator.weight() != null) {
          indicators.add(indicator);
        }
      }
      before = name;
    }
    return indicators;
  }

  /** The 一级指标 of a row; one that is blank is the one above. */
  private Cell category(IndicatorHeader header, int row, Cell above) {
    int column = header.column(IndicatorColumn.FIRST);
    if (column < 0) {
      return null;
    }
    Region own = grid.at(row, column);
    return own.text().isEmpty() ? above : grid.cell(own, "一级指标", Weights.in(own.text()));
  }

  private Indicator indicator(IndicatorHeader header, int row, Cell category) {
    Region named = grid.at(row, header.nameColumn());
    String name = Weights.nameOf(named.text());
    Cell target = cell(header, IndicatorColumn.TARGET, row, name, "目标值");
    Cell actual = cell(header, IndicatorColumn.ACTUAL, row, name, "完成值");
    String first = category == null ? "" : category.text();
    String second = seen(header, IndicatorColumn.SECOND, row);
    String unit = seen(header, IndicatorColumn.UNIT, row);
    Measure aim = measure(target, unit);
    Measure.Bound bound = measures.bound(seen(header, IndicatorColumn.NATURE, row));
    if (bound != null && aim.isQuantity()) {
      aim = aim.bounded(bound);
    }
    Measure result = measure(actual, unit);
    boolean cost = words.cost().isIn(first) || words.cost().isIn(second);
    return new Indicator(
        category,
        Weights.nameOf(second),
        name,
        grid.cell(row, header.nameColumn(), "三级指标"),
        weight(header, row, named, name),
        target,
        actual,
        grid.points(row, header.column(IndicatorColumn.SCORE), name + " · 得分"),
        header.column(IndicatorColumn.REASON) < 0
            ? null
            : cell(header, IndicatorColumn.REASON, row, name, "偏差原因"),
        aim,
        result,
        Attainment.of(aim, result, measures, cost));
  }

  private Measure measure(Cell cell, String unit) {
    String text = Amounts.squeeze(cell.text());
    boolean plain = !unit.isEmpty() && text.matches(".*\\d");
    return measures.read(plain ? text + unit : text);
  }

  private Cell weight(IndicatorHeader header, int row, Region named, String name) {
    int column = header.column(IndicatorColumn.WEIGHT);
    Cell own = column < 0 ? null : grid.points(row, column, name + " · 分值");
    return own == null || own.value() == null ? weight(named, name + " · 分值") : own;
  }

  private Cell cell(
      IndicatorHeader header, IndicatorColumn column, int row, String name, String what) {
    return grid.cell(row, header.column(column), name + " · " + what);
  }

  private String seen(IndicatorHeader header, IndicatorColumn column, int row) {
    int at = header.column(column);
    return at < 0 ? "" : grid.seen(row, at);
  }

  /** The columns of the last header, where a total may stand. */
  List<Head> heads() {
    return headers.get(headers.size() - 1).heads();
  }
}
