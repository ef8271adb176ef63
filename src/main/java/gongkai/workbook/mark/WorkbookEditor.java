package gongkai.workbook.mark;

import gongkai.workbook.own.OwnSheet;
import gongkai.workbook.own.ReportSheet;
import gongkai.workbook.pack.PackageEditor;
import gongkai.workbook.pack.Relations;
import gongkai.workbook.pack.WorkbookPart;
import gongkai.workbook.pack.WorkbookPart.Tab;
import gongkai.workbook.pack.XmlAttribute;
import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.pack.XmlLists;
import gongkai.workbook.pack.XmlSplice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists our sheets behind the user's, or leaves them where they already are. */
public final class WorkbookEditor {
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  /** What follows the defined names in a workbook part. */
  private static final Set<String> BEHIND_NAMES =
      Set.of(
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  private final WorkbookPart workbook;
  private final Map<OwnSheet, Tab> own;
  private final Set<String> names;
  private final List<String> sheets = new ArrayList<>();
  private final List<String> printTitles = new ArrayList<>();

  WorkbookEditor(WorkbookPart workbook, Map<OwnSheet, Tab> own) {
    this.workbook = workbook;
    this.own = own;
    this.names =
        workbook.root().child("sheets").children("sheet").stream()
            .map(sheet -> sheet.attribute("name", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** The part for one of our sheets: the one it has, or a new one with a tab at the end. */
  String place(OwnSheet kind, PackageEditor editor) {
    Tab known = own.get(kind);
    if (known != null) {
      // What an office program hung on the old sheet would dangle on the new one.
      editor.remove(Relations.pathFor(known.part()));
      return known.part();
    }
    String part = editor.freeName("xl/worksheets/sheet%d.xml");
    editor.announce(part, SHEET_TYPE);
    String id = editor.relate(workbook.path(), "worksheet", part);
    String name = freeName(kind.title());
    int index = workbook.root().child("sheets").children().size() + sheets.size();
    sheets.add(
        "<%%ssheet name=\"%s\" sheetId=\"%d\" r:id=\"%s\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
            .formatted(name, nextSheetId() + sheets.size(), id));
    if (kind == OwnSheet.REPORT) {
      printTitles.add(
          "<%%sdefinedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$%d:$%d</%%sdefinedName>"
              .formatted(index, name, ReportSheet.HEADER_ROW, ReportSheet.HEADER_ROW));
    }
    return part;
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int i = 1; names.contains(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + (i == 1 ? "(公开)" : "(公开" + i + ")");
    }
    names.add(name.toLowerCase(Locale.ROOT));
    return name;
  }

  private int nextSheetId() {
    return 1
        + workbook.root().child("sheets").children("sheet").stream()
            .mapToInt(sheet -> sheet.number("sheetId", 0))
            .max()
            .orElse(0);
  }

  /** The changed workbook part. */
  byte[] bytes(boolean recalculate) {
    XmlElement root = workbook.root();
    var splice = new XmlSplice(workbook.xml());
    XmlLists.append(splice, workbook.xml(), root.child("sheets"), sheets);
    addPrintTitles(splice, root);
    if (recalculate) {
      recalculate(splice, root);
    }
    return splice.bytes();
  }

  private void addPrintTitles(XmlSplice splice, XmlElement root) {
    if (printTitles.isEmpty()) {
      return;
    }
    XmlElement list = root.child("definedNames");
    if (list != null) {
      XmlLists.append(splice, workbook.xml(), list, printTitles);
    } else {
      String text = "<%sdefinedNames>" + String.join("", printTitles) + "</%sdefinedNames>";
      splice.insert(behindNames(root, "calcPr"), text.replace("%s", root.prefix()));
    }
  }

  private static int behindNames(XmlElement root, String first) {
    for (XmlElement child : root.children()) {
      if (BEHIND_NAMES.contains(child.name())
          && (first.equals("calcPr") || !child.name().equals("calcPr"))) {
        return child.start();
      }
    }
    return root.contentEnd();
  }

  private static void recalculate(XmlSplice splice, XmlElement root) {
    XmlElement settings = root.child("calcPr");
    if (settings == null) {
      splice.insert(
          behindNames(root, "oleSize"), "<" + root.prefix() + "calcPr fullCalcOnLoad=\"1\"/>");
      return;
    }
    XmlAttribute flag = settings.find("fullCalcOnLoad");
    if (flag != null) {
      splice.replace(flag.valueStart(), flag.valueEnd(), "1");
    } else {
      int behindName = settings.start() + 1 + settings.prefix().length() + "calcPr".length();
      splice.insert(behindName, " fullCalcOnLoad=\"1\"");
    }
  }
}
