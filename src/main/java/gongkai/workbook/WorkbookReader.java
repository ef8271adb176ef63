package gongkai.workbook;

import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.workbook.formula.Calculator;
import gongkai.workbook.formula.Calculator.Outcome;
import gongkai.workbook.formula.FormulaResult;
import gongkai.workbook.mark.SheetState;
import gongkai.workbook.note.NotesPart;
import gongkai.workbook.note.Trace;
import gongkai.workbook.note.Traces;
import gongkai.workbook.own.OwnSheet;
import gongkai.workbook.pack.FileKind;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.ReadLimits;
import gongkai.workbook.pack.WorkbookPart;
import gongkai.workbook.pack.WorkbookPart.Tab;
import gongkai.workbook.pack.XmlElement;
import gongkai.workbook.sheet.Budget;
import gongkai.workbook.sheet.CellPrinter;
import gongkai.workbook.sheet.CellReader;
import gongkai.workbook.sheet.FormulaCell;
import gongkai.workbook.sheet.SheetContent;
import gongkai.workbook.sheet.SheetReader;
import gongkai.workbook.sheet.StringTable;
import gongkai.workbook.sheet.Styles;
import gongkai.workbook.xls.XlsConverter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a workbook, within limits, from its bytes. */
public final class WorkbookReader {
  private static final Pattern OTHER_BOOK = Pattern.compile("\\[(\\d+)\\]");

  private final ReadLimits limits;
  private final Parts parts;
  private final WorkbookPart workbook;
  private final Budget budget;
  private final List<SheetContent> users = new ArrayList<>();
  private final Map<OwnSheet, Tab> own = new EnumMap<>(OwnSheet.class);
  private Map<String, Map<Position, Trace>> registry = Map.of();
  private Styles styles;

  private WorkbookReader(byte[] bytes, ReadLimits limits) {
    this.limits = limits;
    this.parts = Parts.open(bytes, limits);
    this.workbook = WorkbookPart.of(parts, limits);
    this.budget = new Budget(limits);
  }

  /** As {@link #open(byte[], String, ReadLimits)} with the standard limits. */
  public static OpenWorkbook open(byte[] bytes, String fileName) {
    return open(bytes, fileName, ReadLimits.standard());
  }

  /**
   * Opens a workbook to be read and then written back.
   *
   * @param fileName its name, for the name of what is returned; its kind is seen from the bytes
   * @throws Rejected when it is no workbook, damaged, protected, hostile or too large
   */
  public static OpenWorkbook open(byte[] bytes, String fileName, ReadLimits limits) {
    boolean binary = FileKind.of(bytes, limits) == FileKind.BINARY;
    byte[] file = binary ? XlsConverter.toPackage(bytes, limits) : bytes;
    return new WorkbookReader(file, limits).read(OpenWorkbook.returnedName(fileName, binary));
  }

  /** What a workbook says. */
  public static Book read(byte[] bytes, String fileName) {
    return open(bytes, fileName).book();
  }

  private OpenWorkbook read(String returnedName) {
    String stylesPart = workbook.relations().part(parts, "styles");
    String stringsPart = workbook.relations().part(parts, "sharedStrings");
    XmlElement stylesXml = stylesPart == null ? null : XmlElement.parse(parts.read(stylesPart));
    var strings = new StringTable(stringsPart == null ? null : parts.read(stringsPart));
    styles = new Styles(stylesXml);
    var cells = new CellReader(strings, styles, workbook.date1904());
    for (Tab tab : workbook.sheets()) {
      sort(SheetReader.read(users.size(), tab, parts.read(tab.part()), cells, budget));
    }
    if (users.isEmpty()) {
      throw new Rejected("no-sheets", "工作簿里只有审核结果，没有要审核的表；请上传填好的工作簿。");
    }
    List<NotesPart> notes = new ArrayList<>();
    users.forEach(user -> notes.add(NotesPart.of(parts, user.tab().part())));
    var calculator = new Calculator(users, workbook.names(), cells);
    List<Map<Position, Trace>> traces = restore(notes, calculator);
    return finish(returnedName, notes, traces, calculator);
  }

  private void sort(SheetContent content) {
    OwnSheet kind = OwnSheet.of(content.grid());
    if (kind == null) {
      users.add(content);
    } else if (own.putIfAbsent(kind, content.tab()) == null && kind == OwnSheet.REPORT) {
      registry = OwnSheet.traces(content.grid());
    }
  }

  /** Undoes in the grids what we filled earlier, and works out the formulas. */
  private List<Map<Position, Trace>> restore(List<NotesPart> notes, Calculator calculator) {
    List<Map<Position, Trace>> all = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      SheetContent user = users.get(i);
      Map<Position, Trace> listed = registry.getOrDefault(user.tab().name(), Map.of());
      all.add(Traces.of(user, listed, notes.get(i)));
    }
    boolean calculates = !calculator.formulas().isEmpty();
    boolean filled =
        all.stream()
            .flatMap(traces -> traces.values().stream())
            .anyMatch(trace -> trace.deed() == Trace.Deed.FILLED);
    Outcome asFiled = calculates && filled ? calculator.run(limits.formulaSteps()) : null;
    for (int i = 0; i < users.size(); i++) {
      Traces.undoFills(users.get(i).grid(), all.get(i));
    }
    if (calculates) {
      Outcome outcome = calculator.run(limits.formulaSteps());
      for (int i = 0; i < calculator.formulas().size(); i++) {
        FormulaCell formula = calculator.formulas().get(i);
        RawCell before = asFiled == null ? null : asFiled.values().get(i);
        users
            .get(formula.sheet())
            .grid()
            .put(
                formula.row(),
                formula.column(),
                FormulaResult.cell(
                    formula, outcome.texts().get(i), outcome.values().get(i), before));
      }
    }
    return all;
  }

  private OpenWorkbook finish(
      String returnedName,
      List<NotesPart> notes,
      List<Map<Position, Trace>> traces,
      Calculator calculator) {
    List<SheetState> states = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      SheetContent user = users.get(i);
      states.add(
          new SheetState(user.tab(), user.shown(), user.layout(), traces.get(i), notes.get(i)));
    }
    var book =
        new Book(
            states.stream().map(SheetState::sheet).toList(),
            readsOtherBooks(calculator),
            parts.signed());
    return new OpenWorkbook(
        returnedName,
        parts,
        workbook,
        states,
        own,
        book,
        !calculator.formulas().isEmpty(),
        new CellPrinter(styles, this::part));
  }

  private byte[] part(String sheet) {
    return workbook.sheets().stream()
        .filter(tab -> tab.name().equals(sheet))
        .findFirst()
        .map(tab -> parts.read(tab.part()))
        .orElseThrow();
  }

  private boolean readsOtherBooks(Calculator calculator) {
    int books = workbook.externalBooks();
    return books > 0
        && calculator.formulas().stream()
            .map(FormulaCell::text)
            .filter(text -> text.indexOf('[') >= 0)
            .anyMatch(
                text ->
                    OTHER_BOOK
                        .matcher(text)
                        .results()
                        .anyMatch(found -> isBook(found.group(1), books)));
  }

  private static boolean isBook(String number, int books) {
    return number.length() < 6
        && Integer.parseInt(number) >= 1
        && Integer.parseInt(number) <= books;
  }
}
