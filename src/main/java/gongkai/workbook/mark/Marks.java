package gongkai.workbook.mark;

import gongkai.report.Cause;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.workbook.note.Trace.Deed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Says for every cell of a workbook what a report does to it. */
public final class Marks {
  /** A sum of more cells on another sheet is named in the list, not painted cell by cell. */
  private static final int MOST_OPERANDS = 12;

  private final Map<String, SheetState> sheets = new HashMap<>();
  private final Map<String, Map<Position, MarkBuilder>> builders = new LinkedHashMap<>();

  private Marks(List<SheetState> states) {
    states.forEach(state -> sheets.put(state.tab().name(), state));
  }

  /**
   * @param correct whether to overwrite wrong amounts whose cause is certain
   * @return the marks by sheet, then by cell
   */
  static Map<String, TreeMap<Position, Mark>> of(
      Report report, List<SheetState> states, boolean correct) {
    var marks = new Marks(states);
    marks.keepCorrections();
    report.filled().forEach(marks::fill);
    report.causes().forEach(cause -> marks.explain(cause, gravest(report, cause), correct));
    report.findings().forEach(marks::find);
    return marks.build();
  }

  /** Corrections of an earlier round stay known while the cell holds what was written. */
  private void keepCorrections() {
    for (SheetState state : sheets.values()) {
      state
          .traces()
          .forEach(
              (at, trace) -> {
                if (trace.deed() == Deed.CORRECTED) {
                  at(state, at).correct(trace.value(), trace.old(), false);
                }
              });
    }
  }

  private void fill(Filled filled) {
    SheetState state = sheets.get(filled.sheet());
    Position at = place(filled.sheet(), filled.address());
    if (at == null) {
      return;
    }
    RawCell now = state.sheet().at(at.row(), at.column());
    MarkBuilder mark = at(state, at);
    if (now.formula() == null && now.number() == null) {
      mark.fill(filled.value(), filled.rule(), filled.from(), now.text());
    } else {
      mark.say("按 %s 应为 %s；单元格里有公式，未改动。".formatted(filled.rule(), filled.value().toPlainString()));
    }
  }

  private void explain(Cause cause, Level level, boolean correct) {
    FindingCell cell = cause.cell();
    Position at = place(cell.sheet(), cell.address());
    if (at == null || cause.proposal() == null) {
      return;
    }
    SheetState state = sheets.get(cell.sheet());
    RawCell now = state.sheet().at(at.row(), at.column());
    boolean certain = cause.certainty() == Cause.Certainty.CERTAIN;
    MarkBuilder mark = at(state, at);
    if (correct && certain && now.formula() == null && !mark.corrects()) {
      mark.correct(cause.suggested(), now.text(), true);
    } else if (!mark.corrects()) {
      String proposal = cause.proposal();
      mark.suspect(
          certain
              ? "改为 " + proposal + " 后相关各表全部相符。"
              : "这里可能有误：改为 " + proposal + " 后 " + cause.explains().size() + " 条关系相符。",
          level);
    }
  }

  /** As grave as what it explains; where other cells would do as well, no more than a warning. */
  private static Level gravest(Report report, Cause cause) {
    if (cause.certainty() == Cause.Certainty.AMBIGUOUS) {
      return Level.WARNING;
    }
    return report.findings().stream()
        .filter(finding -> Objects.equals(finding.cause(), cause.id()))
        .map(Finding::level)
        .min(Comparator.naturalOrder())
        .orElse(Level.WARNING);
  }

  private void find(Finding finding) {
    String home =
        finding.cells().stream()
            .filter(cell -> cell.role() == Role.ACTUAL)
            .map(FindingCell::sheet)
            .findFirst()
            .orElse(null);
    int operands = 0;
    for (FindingCell cell : finding.cells()) {
      boolean marked = cell.role() == Role.ACTUAL || home == null;
      if (!marked && finding.level() != Level.ROUNDING && !cell.sheet().equals(home)) {
        marked = ++operands <= MOST_OPERANDS;
      }
      Position at = marked ? place(cell.sheet(), cell.address()) : null;
      if (at != null) {
        at(sheets.get(cell.sheet()), at).find(finding);
      }
    }
  }

  private MarkBuilder at(SheetState state, Position at) {
    return builders
        .computeIfAbsent(state.tab().name(), name -> new TreeMap<>())
        .computeIfAbsent(at, cell -> new MarkBuilder());
  }

  /** The cell itself, the first one of a merged region, or null when there is no such sheet. */
  private Position place(String sheet, String address) {
    SheetState state = sheets.get(sheet);
    if (state == null) {
      return null;
    }
    Position at = Position.of(address);
    Sheet grid = state.sheet();
    Range merge = grid.mergeAt(at.row(), at.column());
    return merge == null ? at : new Position(merge.firstRow(), merge.firstColumn());
  }

  private Map<String, TreeMap<Position, Mark>> build() {
    Map<String, TreeMap<Position, Mark>> marks = new HashMap<>();
    builders.forEach(
        (sheet, cells) -> {
          TreeMap<Position, Mark> built = new TreeMap<>();
          cells.forEach((at, builder) -> built.put(at, builder.build()));
          marks.put(sheet, built);
        });
    return marks;
  }
}
