package gongkai.form.read;

import gongkai.form.read.GoalForm.Target;
import gongkai.form.read.GoalForm.TargetBlock;
import gongkai.form.read.IndicatorHeader.Head;
import gongkai.form.words.FormDefinitions;
import gongkai.form.words.FormField;
import gongkai.form.words.FormWords;
import gongkai.form.words.IndicatorColumn;
import gongkai.form.words.WordList;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a 绩效目标表 wherever its parts stand. */
final class GoalFormReader {
  private final FormDefinitions definitions;

  GoalFormReader(FormDefinitions definitions) {
    this.definitions = definitions;
  }

  GoalForm read(Form form) {
    FormGrid grid = form.grid();
    var fields = new FieldReader(grid, definitions.words());
    AmountUnit unit = Units.in(grid, grid.last() + 1);
    var funds = new FundsReader(grid, definitions.funds(), unit, goalRows(grid));
    return new GoalForm(
        form.whole(),
        form.sheet(),
        form.title(),
        unit,
        form.whole() ? null : fields.find(FormField.PROJECT),
        fields.find(FormField.CODE),
        fields.find(FormField.CATEGORY),
        form.whole() ? null : fields.amount(FormField.WHOLE_BUDGET, unit),
        form.whole() ? null : fields.amount(FormField.BUDGET, unit),
        funds.group(definitions.funds().income()),
        funds.group(definitions.funds().outlay()),
        form.whole() ? funds.projects() : List.of(),
        funds.sources(),
        funds.details(),
        funds.purchases(),
        blocks(grid));
  }

  /** Where goals and their indicators begin. */
  private Set<Integer> goalRows(FormGrid grid) {
    Set<Integer> rows = new HashSet<>();
    for (int row = grid.first(); row <= grid.last(); row++) {
      Region first = grid.firstIn(row);
      if (first != null && definitions.words().isGoal(first.bare())) {
        rows.add(row);
      }
    }
    GoalsReader.headers(grid, definitions.words()).forEach(header -> rows.add(header.row()));
    return rows;
  }

  private List<TargetBlock> blocks(FormGrid grid) {
    FormWords words = definitions.words();
    List<IndicatorHeader> headers = GoalsReader.headers(grid, words);
    List<TargetBlock> blocks = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int end = i + 1 < headers.size() ? headers.get(i + 1).row() : grid.last() + 1;
      blocks.add(block(grid, headers.get(i), end));
    }
    return List.copyOf(blocks);
  }

  private TargetBlock block(FormGrid grid, IndicatorHeader header, int end) {
    List<Target> targets = new ArrayList<>();
    for (int row = header.lastRow() + 1; row < end; row++) {
      Region name = grid.at(row, header.nameColumn());
      if (name.row() == row && name.width() < grid.width() / 2 && !name.text().isEmpty()) {
        Target target = target(grid, header, row, name);
        if (target.values().stream().anyMatch(value -> !value.saysNothing())) {
          targets.add(target);
        }
      }
    }
    return new TargetBlock(isLongTerm(grid, header), List.copyOf(targets));
  }

  private Target target(FormGrid grid, IndicatorHeader header, int row, Region name) {
    List<Cell> values = new ArrayList<>();
    for (Head head : header.all(IndicatorColumn.TARGET)) {
      values.add(grid.cell(row, head.column(), name.text() + " · " + head.text()));
    }
    Collections.reverse(values);
    int second = header.column(IndicatorColumn.SECOND);
    return new Target(
        name.text(),
        second < 0 ? "" : grid.seen(row, second),
        grid.cell(row, name.column(), "三级指标"),
        List.copyOf(values));
  }

  /** Its side label says so, or the goal above it. */
  private boolean isLongTerm(FormGrid grid, IndicatorHeader header) {
    WordList longTerm = definitions.words().longTerm();
    if (longTerm.isIn(grid.seen(header.row(), 0))) {
      return true;
    }
    Region above = header.row() == grid.first() ? null : grid.firstIn(header.row() - 1);
    return above != null && above.column() == 0 && longTerm.isIn(above.text());
  }
}
