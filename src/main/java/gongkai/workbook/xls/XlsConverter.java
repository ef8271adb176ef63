package gongkai.workbook.xls;

import gongkai.table.Abandoned;
import gongkai.workbook.pack.FileKind;
import gongkai.workbook.pack.ReadLimits;
import gongkai.workbook.pack.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns an Excel 97–2003 workbook into a package: cells, styles, merges, sizes, notes, print. */
public final class XlsConverter {
  private final Workbook source;
  private final XSSFWorkbook target = new XSSFWorkbook();
  private final XlsStyles styles;

  private XlsConverter(Workbook source) {
    this.source = source;
    this.styles = new XlsStyles(source, target);
  }

  public static byte[] toPackage(byte[] bytes, ReadLimits limits) {
    BiffScan.check(bytes, limits);
    // What is wrong in this format shows in whatever way its records happen to be used.
    try (Workbook source = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return new XlsConverter(source).convert();
    } catch (EncryptedDocumentException e) {
      throw FileKind.password();
    } catch (Abandoned e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Xml.damaged();
    }
  }

  private byte[] convert() throws IOException {
    for (int i = 0; i < source.getNumberOfSheets(); i++) {
      target.createSheet(source.getSheetName(i));
      target.setSheetVisibility(i, source.getSheetVisibility(i));
    }
    copyNames();
    for (int i = 0; i < source.getNumberOfSheets(); i++) {
      copySheet(source.getSheetAt(i), target.getSheetAt(i));
    }
    target.setActiveSheet(source.getActiveSheetIndex());
    var out = new ByteArrayOutputStream();
    target.write(out);
    target.close();
    return out.toByteArray();
  }

  private void copyNames() {
    for (Name name : source.getAllNames()) {
      try {
        if (!name.isDeleted() && !name.isFunctionName()) {
          Name copy = target.createName();
          copy.setNameName(name.getNameName());
          copy.setSheetIndex(name.getSheetIndex());
          copy.setRefersToFormula(name.getRefersToFormula());
        }
      } catch (RuntimeException e) {
        // A name that the new format cannot hold is of no use to the sheets either.
        List<? extends Name> names = target.getAllNames();
        target.removeName(names.get(names.size() - 1));
      }
    }
  }

  private void copySheet(Sheet from, Sheet to) {
    XlsLayout.copy(from, to, styles);
    for (Row row : from) {
      Abandoned.check();
      Row copy = to.createRow(row.getRowNum());
      if (row.getHeight() != from.getDefaultRowHeight()) {
        copy.setHeight(row.getHeight());
      }
      copy.setZeroHeight(row.getZeroHeight());
      for (Cell cell : row) {
        copyCell(cell, copy.createCell(cell.getColumnIndex()));
      }
    }
    XlsLayout.copyNotes(from, to);
  }

  private void copyCell(Cell from, Cell to) {
    to.setCellStyle(styles.of(from.getCellStyle()));
    if (from.getCellType() != CellType.FORMULA) {
      copyValue(from, from.getCellType(), to);
      return;
    }
    try {
      to.setCellFormula(from.getCellFormula());
    } catch (RuntimeException e) {
      // A formula that cannot be carried over leaves its last value.
    }
    copyValue(from, from.getCachedFormulaResultType(), to);
  }

  private static void copyValue(Cell from, CellType type, Cell to) {
    switch (type) {
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case STRING -> to.setCellValue(from.getStringCellValue());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(FormulaError.forInt(from.getErrorCellValue()).getCode());
      default -> {}
    }
  }
}
