package gongkai.form.read;

import gongkai.form.read.GoalForm.DetailRow;
import gongkai.form.read.GoalForm.FundRow;
import gongkai.form.read.GoalForm.ListedProject;
import gongkai.form.words.FundColumn;
import gongkai.form.words.FundWords;
import gongkai.form.words.WordList;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the money tables inside a 绩效目标表. */
final class FundsReader {
  private final FormGrid grid;
  private final FundWords words;
  private final AmountUnit unit;
  private final Set<Integer> stops;

  /**
   * @param unit of the form's amounts
   * @param stops rows where something else begins
   */
  FundsReader(FormGrid grid, FundWords words, AmountUnit unit, Set<Integer> stops) {
    this.grid = grid;
    this.words = words;
    this.unit = unit;
    this.stops = Set.copyOf(stops);
  }

  /** A header row with the columns it has. */
  private record Header(int row, int lastRow, Map<FundColumn, Region> columns) {
    int column(FundColumn column) {
      Region region = columns.get(column);
      return region == null ? -1 : region.column();
    }

    int first() {
      return columns.values().stream().mapToInt(Region::column).min().orElse(0);
    }
  }

  private Header header(Set<FundColumn> required) {
    for (int row = grid.first(); row <= grid.last(); row++) {
      var columns = new EnumMap<FundColumn, Region>(FundColumn.class);
      for (Region region : grid.regions(row)) {
        FundColumn means = exact(region);
        if (means != null) {
          columns.putIfAbsent(means, region);
        }
      }
      if (columns.keySet().containsAll(required)) {
        int last = row;
        for (FundColumn column : required) {
          last = Math.max(last, columns.get(column).lastRow());
        }
        return new Header(row, last, columns);
      }
    }
    return null;
  }

  /** Headers of money tables are also words of sentences: only the whole word counts. */
  private FundColumn exact(Region region) {
    return WordList.named(words.columns(), region.bare());
  }

  /** The rows of 收入构成 or 支出构成. */
  List<FundRow> group(WordList name) {
    Header header = header(Set.of(FundColumn.AMOUNT, FundColumn.SHARE));
    List<FundRow> rows = new ArrayList<>();
    for (int row = header == null ? grid.last() + 1 : header.lastRow() + 1;
        row <= grid.last();
        row++) {
      if (!inGroup(row, header.column(FundColumn.AMOUNT), name)) {
        continue;
      }
      String label = grid.seen(row, header.column(FundColumn.AMOUNT) - 1);
      rows.add(wholeRow(header, row, label));
    }
    return List.copyOf(rows);
  }

  private boolean inGroup(int row, int before, WordList name) {
    for (int column = 0; column < before; column++) {
      if (name.names(grid.at(row, column).bare())) {
        return true;
      }
    }
    return false;
  }

  private FundRow wholeRow(Header header, int row, String label) {
    List<Cell> amounts = new ArrayList<>();
    amounts.add(amount(row, header.column(FundColumn.AMOUNT), label + " · 当年金额"));
    int column = grid.at(header.lastRow(), header.column(FundColumn.SHARE)).lastColumn() + 1;
    while (column < grid.width()) {
      Region head = grid.at(header.lastRow(), column);
      if (!head.text().isEmpty()) {
        amounts.add(amount(row, column, label + " · " + head.text()));
      }
      column = head.lastColumn() + 1;
    }
    Cell share = grid.cell(row, header.column(FundColumn.SHARE), label + " · 占比");
    return new FundRow(label, isSum(label), Labels.subItem(label), List.copyOf(amounts), share);
  }

  private Cell amount(int row, int column, String label) {
    return grid.amount(row, column, label, unit);
  }

  private boolean isSum(String label) {
    return words.sum().names(WordList.bare(label));
  }

  List<ListedProject> projects() {
    Header header = header(Set.of(FundColumn.NAME, FundColumn.CURRENT));
    List<ListedProject> projects = new ArrayList<>();
    for (int row : rowsOf(header)) {
      Cell name = grid.cell(row, header.column(FundColumn.NAME), "项目名称");
      int category = header.column(FundColumn.CATEGORY);
      int whole = header.column(FundColumn.WHOLE);
      if (!name.isBlank() && !isSum(name.text())) {
        projects.add(
            new ListedProject(
                name,
                category < 0 ? null : grid.cell(row, category, "支出项目类别"),
                whole < 0 ? null : amount(row, whole, name.text() + " · 项目总预算"),
                amount(row, header.column(FundColumn.CURRENT), name.text() + " · 本年度预算")));
      }
    }
    return List.copyOf(projects);
  }

  List<FundRow> sources() {
    Header header = header(Set.of(FundColumn.SOURCE, FundColumn.AMOUNT));
    List<FundRow> rows = new ArrayList<>();
    List<Integer> at = rowsOf(header);
    boolean numbered =
        at.stream().anyMatch(r -> Labels.numbered(grid.seen(r, header.column(FundColumn.SOURCE))));
    for (int row : at) {
      String label = grid.seen(row, header.column(FundColumn.SOURCE));
      boolean listed = !numbered || Labels.numbered(label);
      boolean carried = words.carriedOver().isIn(label);
      boolean part = Labels.subItem(label) || !(listed || carried || isSum(label));
      Cell amount = amount(row, header.column(FundColumn.AMOUNT), Labels.item(label) + " · 金额");
      rows.add(new FundRow(label, isSum(label), part, List.of(amount), null));
    }
    return List.copyOf(rows);
  }

  List<DetailRow> details() {
    return rows(header(Set.of(FundColumn.CLASS, FundColumn.AMOUNT)));
  }

  List<DetailRow> purchases() {
    return rows(header(Set.of(FundColumn.ITEM, FundColumn.AMOUNT)));
  }

  private List<DetailRow> rows(Header header) {
    List<DetailRow> rows = new ArrayList<>();
    for (int row : rowsOf(header)) {
      String label = grid.seen(row, header.first());
      int grounds = header.column(FundColumn.GROUNDS);
      Cell amount = amount(row, header.column(FundColumn.AMOUNT), label + " · 金额");
      if (!amount.isBlank()) {
        rows.add(
            new DetailRow(
                label, isSum(label), amount, grounds < 0 ? null : grounds(row, grounds, label)));
      }
    }
    return List.copyOf(rows);
  }

  private Cell grounds(int row, int column, String label) {
    Region text = grid.at(row, column);
    BigDecimal sum = new Grounds(words.timesOf(), unit).sum(text.text());
    return grid.cell(text, label + " · 测算依据", sum);
  }

  /** The rows below a header down to the next part of the form. */
  private List<Integer> rowsOf(Header header) {
    List<Integer> rows = new ArrayList<>();
    if (header == null) {
      return rows;
    }
    int amount = header.column(FundColumn.AMOUNT);
    int money = amount < 0 ? header.column(FundColumn.CURRENT) : amount;
    int last = sideLabelEnd(header);
    for (int row = header.lastRow() + 1; row <= last; row++) {
      List<Region> regions = grid.regions(row);
      boolean section = regions.size() == 1 && regions.get(0).width() >= grid.width() - 1;
      boolean other = regions.stream().filter(r -> exact(r) != null).count() >= 2;
      boolean apart = !regions.isEmpty() && regions.get(0).covers(money);
      boolean label = grid.seen(row, header.first()).isEmpty();
      if (section || other || apart || label || stops.contains(row)) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  /** A label that runs down beside a table says where it ends. */
  private int sideLabelEnd(Header header) {
    if (header.first() == 0) {
      return grid.last();
    }
    Region side = grid.at(header.row(), header.first() - 1);
    return side.lastRow() > header.row() ? side.lastRow() : grid.last();
  }
}
