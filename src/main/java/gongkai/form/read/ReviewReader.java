package gongkai.form.read;

import gongkai.form.read.IndicatorHeader.Head;
import gongkai.form.words.FormDefinitions;
import gongkai.form.words.FormField;
import gongkai.form.words.FormWords;
import gongkai.form.words.IndicatorColumn;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a 自评表 wherever its parts stand. */
final class ReviewReader {
  private static final Pattern BANDS =
      Pattern.compile("100%?[-—~至](\\d{1,2})%.*?\\1%?[-—~至](\\d{1,2})%.*?\\2%?[-—~至]0");
  private final FormDefinitions definitions;

  ReviewReader(FormDefinitions definitions) {
    this.definitions = definitions;
  }

  SelfReview read(Form form) {
    FormGrid grid = form.grid();
    FormWords words = definitions.words();
    var fields = new FieldReader(grid, words);
    var goals = new GoalsReader(grid, words, definitions.measures());
    int first = goals.headers().get(0).row();
    int below = goals.end();
    AmountUnit unit = Units.in(grid, first);
    Execution execution = new ExecutionReader(grid, words, unit).read(first);
    return new SelfReview(
        form.whole(),
        form.sheet(),
        form.title(),
        titleCell(form),
        form.year(),
        unit,
        fields.find(FormField.PROJECT),
        fields.amount(FormField.BASIC, unit),
        fields.amount(FormField.PROJECTS, unit),
        execution,
        goals.read(left(execution)),
        total(grid, below, goals),
        fields.find(words.reason(), below),
        fields.find(words.measures(), below),
        fields.find(words.grade(), grid.first()),
        bands(grid, below));
  }

  private BigDecimal left(Execution execution) {
    BigDecimal full = definitions.settings().full();
    return execution == null || execution.weight() == null
        ? null
        : full.subtract(execution.weight().value());
  }

  private static Cell titleCell(Form form) {
    if (form.titleRow() < 0) {
      return null;
    }
    Region title = form.grid().firstIn(form.titleRow());
    return form.grid().cell(title.row(), title.column(), "标题");
  }

  private Cell total(FormGrid grid, int from, GoalsReader goals) {
    int score = column(goals, IndicatorColumn.SCORE);
    for (int row = from; row <= grid.last(); row++) {
      Region label = grid.firstIn(row);
      if (label != null && definitions.words().total().names(label.bare())) {
        return total(grid, label, score, column(goals, IndicatorColumn.WEIGHT));
      }
    }
    return null;
  }

  /** Below the scores as a rule; where that is blank, wherever the row has a number. */
  private static Cell total(FormGrid grid, Region label, int score, int weight) {
    int beside = score > label.lastColumn() ? score : label.lastColumn() + 1;
    if (beside >= grid.width()) {
      return null;
    }
    Cell below = grid.points(label.row(), beside, "总分");
    if (!below.isBlank()) {
      return below;
    }
    for (Region region : grid.regions(label.row())) {
      Cell other = grid.points(region.row(), region.column(), "总分");
      if (region.column() > label.column() && !region.covers(weight) && other.value() != null) {
        return other;
      }
    }
    return below;
  }

  private static int column(GoalsReader goals, IndicatorColumn means) {
    return goals.heads().stream()
        .filter(head -> head.means() == means)
        .mapToInt(Head::column)
        .findFirst()
        .orElse(-1);
  }

  /** The grades of 定性 indicators that the notes below the form state. */
  private static List<BigDecimal> bands(FormGrid grid, int from) {
    for (int row = from; row <= grid.last(); row++) {
      for (Region region : grid.regions(row)) {
        Matcher bands = BANDS.matcher(Amounts.squeeze(region.text()));
        if (bands.find()) {
          return List.of(
              BigDecimal.valueOf(100),
              new BigDecimal(bands.group(1)),
              new BigDecimal(bands.group(2)),
              BigDecimal.ZERO);
        }
      }
    }
    return null;
  }
}
