package gongkai.performance;

import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a 自评表 wherever its parts stand. */
final class ReviewReader {
  private static final Pattern UNIT = Pattern.compile("\\((万元|千元|元)\\)|单位:(万元|千元|元)");
  private static final Pattern BANDS =
      Pattern.compile("100%?[-—~至](\\d{1,2})%.*?\\1%?[-—~至](\\d{1,2})%.*?\\2%?[-—~至]0");
  private final PerformanceDefinitions definitions;

  ReviewReader(PerformanceDefinitions definitions) {
    this.definitions = definitions;
  }

  SelfReview read(Form form) {
    Grid grid = form.grid();
    FormWords words = definitions.words();
    var fields = new FieldReader(grid, words);
    var goals = new GoalsReader(grid, words, definitions.measures());
    int first = goals.headers().get(0).row();
    int below = goals.end();
    return new SelfReview(
        form.whole(),
        form.sheet(),
        form.title(),
        titleEntry(form),
        form.year(),
        unit(grid, first),
        fields.find(FormField.PROJECT),
        fields.find(FormField.BASIC),
        fields.find(FormField.PROJECTS),
        new ExecutionReader(grid, words).read(first),
        goals.read(),
        total(grid, below, goals),
        fields.find(words.reason(), below),
        fields.find(words.measures(), below),
        fields.find(words.grade(), grid.first()),
        bands(grid, below));
  }

  private static Entry titleEntry(Form form) {
    if (form.titleRow() < 0) {
      return null;
    }
    Region title = form.grid().firstIn(form.titleRow());
    return form.grid().entry(title.row(), title.column(), "标题");
  }

  private static AmountUnit unit(Grid grid, int before) {
    for (int row = grid.first(); row < before; row++) {
      for (Region region : grid.regions(row)) {
        Matcher unit = UNIT.matcher(region.text());
        if (unit.find()) {
          return AmountUnit.named(unit.group(1) != null ? unit.group(1) : unit.group(2));
        }
      }
    }
    return null;
  }

  private Entry total(Grid grid, int from, GoalsReader goals) {
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
  private static Entry total(Grid grid, Region label, int score, int weight) {
    Entry below =
        score > label.lastColumn()
            ? grid.entry(label.row(), score, "总分")
            : grid.rightOf(label, "总分");
    if (below == null || !below.isBlank()) {
      return below;
    }
    for (Region region : grid.regions(label.row())) {
      Entry other = grid.entry(region.row(), region.column(), "总分");
      if (region.column() > label.column() && !region.covers(weight) && other.number() != null) {
        return other;
      }
    }
    return below;
  }

  private static int column(GoalsReader goals, IndicatorColumn means) {
    return goals.heads().stream()
        .filter(head -> head.means() == means)
        .mapToInt(IndicatorHeader.Head::column)
        .findFirst()
        .orElse(-1);
  }

  /** The grades of 定性 indicators that the notes below the form state. */
  private static List<BigDecimal> bands(Grid grid, int from) {
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
