package gongkai.workbook.mark;

import gongkai.table.Position;
import gongkai.table.Sheet;
import gongkai.workbook.note.NotesPart;
import gongkai.workbook.note.Trace;
import gongkai.workbook.pack.WorkbookPart.Tab;
import gongkai.workbook.sheet.Layout;
import java.util.Map;

/**
 * A user's sheet that was read, with what writing back needs to know of it.
 *
 * @param sheet what it says
 * @param traces what we did to its cells in an earlier round
 * @param notes its notes, or null when it has none
 */
public record SheetState(
    Tab tab, Sheet sheet, Layout layout, Map<Position, Trace> traces, NotesPart notes) {}
