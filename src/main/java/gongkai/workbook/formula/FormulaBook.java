package gongkai.workbook.formula;

import gongkai.workbook.pack.WorkbookPart.DefinedName;
import gongkai.workbook.sheet.FormulaCell;
import gongkai.workbook.sheet.SheetContent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;

/**
 * A workbook as the formula parser and evaluator see it, over our own grids. What it does not know
 * (tables, other workbooks) it refuses by an exception, and the formula keeps its stored value.
 */
public final class FormulaBook
    implements EvaluationWorkbook, FormulaParsingWorkbook, FormulaRenderingWorkbook {
  private final List<SheetContent> contents;
  private final List<FormulaSheet> sheets;
  private final Map<String, Integer> sheetIndex = new HashMap<>();
  private final List<DefinedName> names;
  private final UDFFinder functions = new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT);
  private Ptg[] tokens = {};
  private FormulaSheet active;

  FormulaBook(List<SheetContent> contents, List<DefinedName> names, Effort effort) {
    this.contents = contents;
    this.names = names;
    this.sheets =
        contents.stream().map(content -> new FormulaSheet(content.grid(), effort)).toList();
    this.active = sheets.get(0);
    for (int i = 0; i < contents.size(); i++) {
      sheetIndex.put(contents.get(i).tab().name().toLowerCase(Locale.ROOT), i);
    }
  }

  /** Makes ready to evaluate these tokens as the formula of a cell. */
  EvaluationCell evaluating(FormulaCell cell, Ptg[] formula) {
    tokens = formula;
    active.evaluated();
    active = sheets.get(cell.sheet());
    return active.evaluating(cell.row(), cell.column());
  }

  /** The defined name of this text that a sheet sees, or null. */
  DefinedName name(String text, int sheet) {
    Integer tab = sheet < 0 ? null : (Integer) contents.get(sheet).tab().index();
    DefinedName global = null;
    for (DefinedName name : names) {
      if (name.name().equalsIgnoreCase(text)) {
        if (tab != null && tab.equals(name.scope())) {
          return name;
        }
        global = name.scope() == null ? name : global;
      }
    }
    return global;
  }

  @Override
  public EvaluationName getName(String text, int sheet) {
    DefinedName name = name(text, sheet);
    return name == null ? null : new FormulaName(name, names.indexOf(name));
  }

  @Override
  public EvaluationName getName(NamePtg name) {
    return new FormulaName(names.get(name.getIndex()), name.getIndex());
  }

  DefinedName name(NamePtg name) {
    return names.get(name.getIndex());
  }

  @Override
  public String getNameText(NamePtg name) {
    return names.get(name.getIndex()).name();
  }

  @Override
  public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
    if (sheet != null || functions.findFunction(name) == null) {
      throw new FormulaParseException("Unknown name " + name);
    }
    return new NameXPxg(null, name);
  }

  @Override
  public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
    refuseOtherBooks(sheet);
    return new Ref3DPxg(sheet, cell);
  }

  @Override
  public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
    refuseOtherBooks(sheet);
    return new Area3DPxg(sheet, area);
  }

  private static void refuseOtherBooks(SheetIdentifier sheet) {
    if (sheet.getBookName() != null) {
      throw new FormulaParseException("Refers to another workbook");
    }
  }

  @Override
  public Table getTable(String name) {
    return null;
  }

  @Override
  public Name createName() {
    throw new FormulaParseException("Names are not created");
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return SpreadsheetVersion.EXCEL2007;
  }

  @Override
  public String getSheetName(int sheet) {
    return contents.get(sheet).tab().name();
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return sheets.indexOf(sheet);
  }

  @Override
  public int getSheetIndex(String sheet) {
    return sheetIndex.getOrDefault(sheet.toLowerCase(Locale.ROOT), -1);
  }

  @Override
  public FormulaSheet getSheet(int sheet) {
    return sheets.get(sheet);
  }

  @Override
  public ExternalSheet getExternalSheet(String first, String last, int book) {
    return new ExternalSheet(null, first);
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    return tokens;
  }

  @Override
  public UDFFinder getUDFFinder() {
    return functions;
  }

  @Override
  public void clearAllCachedResultValues() {
    // Nothing is cached here.
  }

  @Override
  public ExternalSheet getExternalSheet(int sheet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int convertFromExternSheetIndex(int sheet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ExternalName getExternalName(int sheet, int name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ExternalName getExternalName(String name, String sheet, int book) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getExternalSheetIndex(String sheet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getExternalSheetIndex(String book, String sheet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getSheetFirstNameByExternSheet(int sheet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getSheetLastNameByExternSheet(int sheet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String resolveNameXText(NameXPtg name) {
    throw new UnsupportedOperationException();
  }

  /** A defined name; what it stands for is put in its place before evaluation. */
  private record FormulaName(DefinedName name, int index) implements EvaluationName {
    @Override
    public String getNameText() {
      return name.name();
    }

    @Override
    public boolean isFunctionName() {
      return false;
    }

    @Override
    public boolean hasFormula() {
      return false;
    }

    @Override
    public Ptg[] getNameDefinition() {
      return new Ptg[0];
    }

    @Override
    public boolean isRange() {
      return true;
    }

    @Override
    public NamePtg createPtg() {
      return new NamePtg(index);
    }
  }
}
