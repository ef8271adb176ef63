package gongkai.text.write;

import gongkai.report.Section.Figure;
import gongkai.table.CellRef;
import gongkai.text.expr.Context;
import gongkai.text.expr.Gap;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text as it came out.
 *
 * @param figures the numbers in it
 * @param gaps what it asks for
 * @param silent whether it has nothing to say: a ratio without a base, a reason not called for
 * @param zero whether it prints an amount of nothing
 */
record Written(String text, List<Figure> figures, List<Gap> gaps, boolean silent, boolean zero) {
  static final Written NOTHING = new Written("", List.of(), List.of(), false, false);
  static final Written SILENT = new Written("", List.of(), List.of(), true, false);

  static Written text(String text) {
    return new Written(text, List.of(), List.of(), false, false);
  }

  static Written gap(Gap gap) {
    return new Written(gap.placeholder(), List.of(), List.of(gap), false, false);
  }

  static Written figure(String text, List<CellRef> cells, String arithmetic) {
    return new Written(
        text, List.of(new Figure(text, printed(cells), arithmetic)), List.of(), false, false);
  }

  /** As the report prints cells. */
  static List<String> printed(List<CellRef> cells) {
    return cells.stream().map(CellRef::toString).toList();
  }

  Written then(Written next) {
    List<Figure> allFigures = new ArrayList<>(figures);
    allFigures.addAll(next.figures);
    List<Gap> allGaps = new ArrayList<>(gaps);
    allGaps.addAll(next.gaps);
    return new Written(
        text + next.text, allFigures, allGaps, silent || next.silent, zero || next.zero);
  }

  /** The same text, where neither silence nor zeros count any more. */
  Written settled() {
    return new Written(text, figures, gaps, false, false);
  }

  Written withZero(boolean isZero) {
    return new Written(text, figures, gaps, silent, isZero);
  }

  static Written all(List<Piece> pieces, Context context) {
    Written written = NOTHING;
    for (Piece piece : pieces) {
      written = written.then(piece.write(context));
    }
    return written;
  }
}
