package gongkai.workbook.mark;

import gongkai.report.Report;
import gongkai.table.Position;
import gongkai.workbook.note.NoteBlock;
import gongkai.workbook.own.OwnSheet;
import gongkai.workbook.own.OwnStyles;
import gongkai.workbook.own.ReportSheet;
import gongkai.workbook.own.TextSheet;
import gongkai.workbook.pack.PackageEditor;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.WorkbookPart;
import gongkai.workbook.pack.WorkbookPart.Tab;
import gongkai.workbook.sheet.Paint;
import gongkai.workbook.sheet.StyleEditor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a report into an open workbook. */
public final class Annotator {
  /** More notes than this make a workbook slow to open; the gravest get one. */
  private static final int MOST_NOTES = 5_000;

  private final Parts parts;
  private final WorkbookPart workbook;
  private final List<SheetState> sheets;
  private final Map<OwnSheet, Tab> own;
  private final boolean formulas;

  public Annotator(
      Parts parts,
      WorkbookPart workbook,
      List<SheetState> sheets,
      Map<OwnSheet, Tab> own,
      boolean formulas) {
    this.parts = parts;
    this.workbook = workbook;
    this.sheets = sheets;
    this.own = own;
    this.formulas = formulas;
  }

  public byte[] annotate(Report report, boolean correct) {
    var editor = new PackageEditor(parts);
    String stylesPart = workbook.relations().part(parts, "styles");
    var styles = new StyleEditor(stylesPart == null ? null : parts.read(stylesPart));
    Map<String, TreeMap<Position, Mark>> marks = Marks.of(report, sheets, correct);
    Map<String, Map<Position, String>> notes = notes(marks);
    List<String[]> traces = new ArrayList<>();
    boolean wrote = false;
    for (SheetState state : sheets) {
      String name = state.tab().name();
      var annotator =
          new SheetAnnotator(
              parts,
              state,
              marks.getOrDefault(name, new TreeMap<>()),
              notes.getOrDefault(name, Map.of()));
      wrote |= annotator.annotate(editor, styles, traces);
    }
    addOwnSheets(report, editor, styles, traces, formulas && wrote);
    writeStyles(editor, styles, stylesPart);
    return editor.bytes();
  }

  private void addOwnSheets(
      Report report,
      PackageEditor editor,
      StyleEditor styles,
      List<String[]> traces,
      boolean recalculate) {
    var workbookEditor = new WorkbookEditor(workbook, own);
    var look = new OwnStyles(styles);
    String reportPart = workbookEditor.place(OwnSheet.REPORT, editor);
    editor.replace(reportPart, new ReportSheet(report, look, traces).bytes());
    String textPart = workbookEditor.place(OwnSheet.TEXT, editor);
    editor.replace(textPart, new TextSheet(report, look).bytes());
    editor.replace(workbook.path(), workbookEditor.bytes(recalculate));
  }

  private void writeStyles(PackageEditor editor, StyleEditor styles, String part) {
    byte[] changed = styles.bytes();
    if (part == null) {
      String added = editor.freeName("xl/styles%d.xml");
      editor.announce(
          added, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
      editor.replace(added, changed);
      editor.relate(workbook.path(), "styles", added);
    } else if (changed != null) {
      editor.replace(part, changed);
    }
  }

  private static Map<String, Map<Position, String>> notes(
      Map<String, TreeMap<Position, Mark>> marks) {
    Map<String, Map<Position, String>> notes = new HashMap<>();
    int left = MOST_NOTES;
    List<Paint> gravestFirst = new ArrayList<>(List.of(Paint.values()));
    gravestFirst.add(null);
    for (Paint paint : gravestFirst) {
      for (Map.Entry<String, TreeMap<Position, Mark>> sheet : marks.entrySet()) {
        for (Map.Entry<Position, Mark> cell : sheet.getValue().entrySet()) {
          Mark mark = cell.getValue();
          if (mark.paint() == paint && !mark.lines().isEmpty() && left-- > 0) {
            notes
                .computeIfAbsent(sheet.getKey(), key -> new TreeMap<>())
                .put(cell.getKey(), NoteBlock.of(mark.lines()));
          }
        }
      }
    }
    return notes;
  }
}
