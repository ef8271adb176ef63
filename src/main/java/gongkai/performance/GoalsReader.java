package gongkai.performance;

import gongkai.performance.IndicatorHeader.Head;
import gongkai.performance.Measure.Bound;
import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the goals of a 自评表 and the indicators under each. */
final class GoalsReader {
  private static final Pattern NOTE = Pattern.compile("备注|注[:：]|说明|附注");
  private final Grid grid;
  private final FormWords words;
  private final MeasureReader measures;
  private final List<IndicatorHeader> headers;

  GoalsReader(Grid grid, FormWords words, MeasureReader measures) {
    this.grid = grid;
    this.words = words;
    this.measures = measures;
    this.headers = headers(grid, words);
  }

  static List<IndicatorHeader> headers(Grid grid, FormWords words) {
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

  List<Goal> read() {
    List<Goal> goals = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      Region label = goalLabel(i);
      Entry text = label == null ? null : grid.rightOf(label, "年度绩效目标");
      BigDecimal weight = label == null ? null : Weights.in(label.text());
      Entry labelEntry = label == null ? null : grid.entry(label.row(), label.column(), "年度绩效目标");
      if (weight == null && headers.size() == 1) {
        Region side = grid.at(headers.get(i).row(), 0);
        weight = side.lastRow() > headers.get(i).lastRow() ? Weights.in(side.text()) : null;
        labelEntry = weight == null ? labelEntry : grid.entry(side.row(), side.column(), "绩效指标");
      }
      goals.add(new Goal(labelEntry, text, weight, indicators(i)));
    }
    return goals;
  }

  /** The nearest label of a goal above a header, or null. */
  private Region goalLabel(int header) {
    int from = header == 0 ? grid.first() : headers.get(header - 1).lastRow() + 1;
    for (int row = headers.get(header).row() - 1; row >= from; row--) {
      Region region = grid.firstIn(row);
      if (region != null && words.isGoal(region)) {
        return region;
      }
    }
    return null;
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
    return words.isGoal(region)
        || words.total().names(text)
        || words.reason().names(text)
        || words.measures().names(text)
        || NOTE.matcher(region.text()).lookingAt();
  }

  private List<Indicator> indicators(int at) {
    IndicatorHeader header = headers.get(at);
    List<Indicator> indicators = new ArrayList<>();
    Region before = null;
    Entry category = null;
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
  private Entry category(IndicatorHeader header, int row, Entry above) {
    int column = header.column(IndicatorColumn.FIRST);
    Entry own = column < 0 ? null : grid.entry(row, column, "一级指标");
    return own == null || own.isBlank() ? above : own;
  }

  private Indicator indicator(IndicatorHeader header, int row, Entry category) {
    Entry nameEntry = grid.entry(row, header.nameColumn(), "三级指标");
    String name = Weights.nameOf(nameEntry.text());
    Entry target = entry(header, IndicatorColumn.TARGET, row, name, "目标值");
    Entry actual = entry(header, IndicatorColumn.ACTUAL, row, name, "完成值");
    String first = category == null ? "" : category.text();
    String second = seen(header, IndicatorColumn.SECOND, row);
    String unit = seen(header, IndicatorColumn.UNIT, row);
    Measure aim = measure(target, unit);
    Bound bound = measures.bound(seen(header, IndicatorColumn.NATURE, row));
    if (bound != null && aim.isQuantity()) {
      aim = aim.bounded(bound);
    }
    Measure result = measure(actual, unit);
    boolean cost = words.cost().isIn(first) || words.cost().isIn(second);
    return new Indicator(
        category,
        Weights.nameOf(second),
        name,
        nameEntry,
        weight(header, row, nameEntry),
        target,
        actual,
        entry(header, IndicatorColumn.SCORE, row, name, "得分"),
        header.column(IndicatorColumn.REASON) < 0
            ? null
            : entry(header, IndicatorColumn.REASON, row, name, "偏差原因"),
        aim,
        result,
        Attainment.of(aim, result, measures, cost));
  }

  private Measure measure(Entry entry, String unit) {
    String text = Amounts.squeeze(entry.text());
    boolean plain = !unit.isEmpty() && text.matches(".*\\d");
    return measures.read(plain ? text + unit : text);
  }

  private BigDecimal weight(IndicatorHeader header, int row, Entry nameEntry) {
    int column = header.column(IndicatorColumn.WEIGHT);
    BigDecimal own = column < 0 ? null : grid.entry(row, column, "分值").number();
    return own == null ? Weights.in(nameEntry.text()) : own;
  }

  private Entry entry(
      IndicatorHeader header, IndicatorColumn column, int row, String name, String what) {
    return grid.entry(row, header.column(column), name + " · " + what);
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
