package gongkai.workbook;

import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.workbook.mark.Annotator;
import gongkai.workbook.mark.SheetState;
import gongkai.workbook.own.OwnSheet;
import gongkai.workbook.pack.Parts;
import gongkai.workbook.pack.WorkbookPart;
import gongkai.workbook.pack.WorkbookPart.Tab;
import gongkai.workbook.sheet.CellPrinter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workbook that was read and can be written back with what was found. */
public final class OpenWorkbook {
  private final String fileName;
  private final Parts parts;
  private final WorkbookPart workbook;
  private final List<SheetState> sheets;
  private final Map<OwnSheet, Tab> own;
  private final Book book;
  private final boolean formulas;
  private final CellPrinter printer;

  OpenWorkbook(
      String fileName,
      Parts parts,
      WorkbookPart workbook,
      List<SheetState> sheets,
      Map<OwnSheet, Tab> own,
      Book book,
      boolean formulas,
      CellPrinter printer) {
    this.fileName = fileName;
    this.parts = parts;
    this.workbook = workbook;
    this.sheets = sheets;
    this.own = own;
    this.book = book;
    this.formulas = formulas;
    this.printer = printer;
  }

  /** What the workbook says, without what Gongkai added to it in an earlier round. */
  public Book book() {
    return book;
  }

  /** A number as this cell shows it, or would show it. */
  public String print(CellRef cell, BigDecimal number) {
    return printer.print(cell, number);
  }

  /** The name for what {@link #annotate} returns: a .xls comes back as .xlsx. */
  public String fileName() {
    return fileName;
  }

  /**
   * The same workbook with blank totals filled, findings marked on their cells, and the sheets 审核结果
   * and 情况说明; marks of an earlier round are replaced.
   *
   * @param correct whether to overwrite wrong amounts whose cause is certain
   */
  public byte[] annotate(Report report, boolean correct) {
    return new Annotator(parts, workbook, sheets, own, formulas).annotate(report, correct);
  }

  static String returnedName(String fileName, boolean binary) {
    String name = fileName == null || fileName.isBlank() ? "工作簿.xlsx" : fileName;
    if (!binary) {
      return name;
    }
    boolean ending = name.toLowerCase(Locale.ROOT).endsWith(".xls");
    return (ending ? name.substring(0, name.length() - 4) : name) + ".xlsx";
  }
}
