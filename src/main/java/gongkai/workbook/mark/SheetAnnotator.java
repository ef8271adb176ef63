package gongkai.workbook.mark;

import gongkai.table.Position;
import gongkai.workbook.note.DrawingEditor;
import gongkai.workbook.note.NoteBlock;
import gongkai.workbook.note.NotesEditor;
import gongkai.workbook.note.NotesPart;
import gongkai.workbook.note.Trace;
import gongkai.workbook.note.Trace.Deed;
import gongkai.workbook.pack.PackageEditor;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.sheet.CellFill;
import gongkai.workbook.sheet.StyleEditor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the marks of one sheet in place of those of an earlier round. */
public final class SheetAnnotator {
  private final Parts parts;
  private final SheetState state;
  private final TreeMap<Position, Mark> marks;
  private final Map<Position, String> notes;

  SheetAnnotator(
      Parts parts, SheetState state, TreeMap<Position, Mark> marks, Map<Position, String> notes) {
    this.parts = parts;
    this.state = state;
    this.marks = marks;
    this.notes = notes;
  }

  /**
   * Changes the sheet and its notes.
   *
   * @param traces gets a line for every cell that is touched
   * @return whether any cell's value was written
   */
  boolean annotate(PackageEditor editor, StyleEditor styles, List<String[]> traces) {
    Map<Position, CellEdit> edits = edits();
    NotesEditor.Edited changed = changeNotes(editor);
    if (edits.isEmpty() && changed == null) {
      return false;
    }
    String part = state.tab().part();
    boolean needsDrawing = changed != null && !changed.added().isEmpty();
    SheetEditor.Edited sheet =
        SheetEditor.edit(
            parts.read(part), edits, styles, needsDrawing ? () -> newDrawing(editor) : null);
    if (sheet.changes() != null) {
      editor.replace(part, sheet.changes());
    }
    if (changed != null && sheet.drawing() != null) {
      changeDrawing(editor, sheet.drawing(), changed);
    }
    list(traces, sheet.formerFills());
    return edits.values().stream().anyMatch(CellEdit::writes);
  }

  private Map<Position, CellEdit> edits() {
    var touched = new TreeSet<Position>(marks.keySet());
    touched.addAll(state.traces().keySet());
    Map<Position, CellEdit> edits = new HashMap<>();
    for (Position at : touched) {
      CellEdit edit = edit(marks.get(at), state.traces().get(at));
      if (edit.fill() != null || edit.writes()) {
        edits.put(at, edit);
      }
    }
    return edits;
  }

  private static CellEdit edit(Mark mark, Trace trace) {
    String fill =
        mark != null && mark.paint() != null
            ? CellFill.solid(mark.paint())
            : trace == null ? null : trace.fill();
    if (mark != null && mark.writes()) {
      return new CellEdit(fill, mark.value(), null);
    }
    boolean undo = trace != null && trace.deed() == Deed.FILLED;
    return new CellEdit(fill, null, undo ? trace.old() : null);
  }

  private NotesEditor.Edited changeNotes(PackageEditor editor) {
    NotesPart part = state.notes();
    boolean ours =
        part != null
            && part.notes().stream()
                .anyMatch(note -> !note.shadow() && NoteBlock.find(note.text()) != null);
    if (notes.isEmpty() && !ours) {
      return null;
    }
    NotesEditor.Edited edited = NotesEditor.edit(part, notes);
    if (part != null) {
      editor.replace(part.path(), edited.xml());
    } else {
      String path = editor.freeName("xl/comments%d.xml");
      editor.announce(
          path, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
      editor.replace(path, edited.xml());
      editor.relate(state.tab().part(), "comments", path);
    }
    return edited;
  }

  private String newDrawing(PackageEditor editor) {
    String path = editor.freeName("xl/drawings/vmlDrawing%d.vml");
    editor.extension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    return editor.relate(state.tab().part(), "vmlDrawing", path);
  }

  private void changeDrawing(PackageEditor editor, String id, NotesEditor.Edited changed) {
    String path = editor.target(state.tab().part(), id);
    byte[] drawing =
        parts.has(path) ? parts.read(path) : DrawingEditor.empty(state.tab().index() + 1);
    editor.replace(
        path,
        DrawingEditor.edit(drawing, changed.removed(), changed.added(), notes, state.layout()));
  }

  private void list(List<String[]> traces, Map<Position, String> formerFills) {
    marks.forEach(
        (at, mark) -> {
          if (mark.paint() == null && mark.deed() == Deed.MARKED) {
            return;
          }
          String former = formerFills.getOrDefault(at, CellFill.NONE);
          Trace trace = state.traces().get(at);
          boolean repainted = CellFill.paint(former) != null;
          traces.add(
              new String[] {
                mark.deed().label(),
                state.tab().name(),
                at.address(),
                mark.value() == null ? "" : mark.value().toPlainString(),
                mark.old(),
                !repainted ? former : trace == null ? CellFill.NONE : trace.fill()
              });
        });
  }
}
