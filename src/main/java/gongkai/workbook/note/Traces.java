package gongkai.workbook.note;

import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.workbook.note.Trace.Deed;
import gongkai.workbook.sheet.SheetContent;
import gongkai.workbook.sheet.SheetGrid;
import gongkai.workbook.sheet.StringTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers what we did to a sheet in an earlier round: from the notes, which move with their cells,
 * from our list, which knows more but only old addresses, and from the colours.
 */
public final class Traces {
  private Traces() {}

  /**
   * @param listed what our report sheet lists for this sheet
   * @param notes the sheet's notes, or null
   */
  public static Map<Position, Trace> of(
      SheetContent content, Map<Position, Trace> listed, NotesPart notes) {
    Map<Position, Trace> traces = new HashMap<>();
    content.painted().forEach((at, paint) -> traces.put(at, listed.getOrDefault(at, Trace.MARK)));
    if (notes != null) {
      for (Note note : notes.notes()) {
        Trace said = note.shadow() ? null : NoteBlock.trace(note.text());
        if (said != null) {
          Trace known = traces.getOrDefault(note.at(), Trace.MARK);
          traces.put(note.at(), agrees(said, known) ? known : said);
        }
      }
    }
    traces.replaceAll(
        (at, trace) -> isStillOurs(content.grid().at(at), trace) ? trace : trace.abandoned());
    return traces;
  }

  /** Whether the list speaks of the same deed as the note; if not, the cell has moved since. */
  private static boolean agrees(Trace said, Trace known) {
    return said.deed() == known.deed() && Objects.equals(said.value(), known.value());
  }

  private static boolean isStillOurs(RawCell now, Trace trace) {
    return trace.deed() == Deed.MARKED
        || (trace.value() != null
            && now.number() != null
            && now.number().compareTo(trace.value()) == 0);
  }

  /** Makes the cells that we filled what they were. */
  public static void undoFills(SheetGrid grid, Map<Position, Trace> traces) {
    traces.forEach(
        (at, trace) -> {
          if (trace.deed() == Deed.FILLED) {
            grid.put(at.row(), at.column(), StringTable.cell(trace.old()));
          }
        });
  }
}
