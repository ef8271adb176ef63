package gongkai.workbook.formula;

import gongkai.workbook.pack.WorkbookPart.DefinedName;
import gongkai.workbook.sheet.FormulaCell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.ArrayPtg;
import org.apache.poi.ss.formula.ptg.ControlPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.OperandPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.ScalarConstantPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;

/** Formulas taken apart; only those whose result we vouch for. */
public final class FormulaTokens {
  /** Functions that give what Excel gives, from their arguments alone and in bounded space. */
  private static final Set<String> VOUCHED =
      Set.of(
          "SUM",
          "SUMIF",
          "SUMIFS",
          "SUMPRODUCT",
          "PRODUCT",
          "ROUND",
          "ROUNDUP",
          "ROUNDDOWN",
          "ABS",
          "INT",
          "TRUNC",
          "SIGN",
          "MOD",
          "MAX",
          "MIN",
          "MAXIFS",
          "MINIFS",
          "AVERAGE",
          "AVERAGEIF",
          "COUNT",
          "COUNTA",
          "COUNTIF",
          "COUNTIFS",
          "IF",
          "IFS",
          "IFERROR",
          "IFNA",
          "AND",
          "OR",
          "NOT",
          "TRUE",
          "FALSE",
          "ISBLANK",
          "ISNUMBER",
          "ISTEXT",
          "ISERROR",
          "ISERR",
          "ISNA",
          "N",
          "VALUE",
          "VLOOKUP",
          "HLOOKUP",
          "LOOKUP",
          "XLOOKUP",
          "INDEX",
          "MATCH",
          "CHOOSE",
          "SWITCH",
          "LEFT",
          "RIGHT",
          "MID",
          "LEN",
          "TRIM",
          "CONCATENATE",
          "EXACT");

  private final FormulaBook book;
  private final int lastRow;
  private final Map<FormulaCell, Ptg[]> origins = new HashMap<>();

  /**
   * @param lastRow the last row that any sheet uses; whole-column references end there
   */
  FormulaTokens(FormulaBook book, int lastRow) {
    this.book = book;
    this.lastRow = lastRow;
  }

  /** The formula's tokens, ready to evaluate; null when its result would not be vouched for. */
  Ptg[] of(FormulaCell cell) {
    if (cell.array()) {
      return null;
    }
    Ptg[] tokens;
    try {
      tokens = parsed(cell);
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = tokens[i] instanceof NamePtg name ? meant(name, cell.sheet()) : tokens[i];
        if (!vouched(tokens[i])) {
          return null;
        }
        clamp(tokens[i]);
      }
      if (takesArraysApart(tokens)) {
        return null;
      }
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
    return tokens;
  }

  /** The formula's text at its own place. */
  String text(FormulaCell cell) {
    if (cell.origin() == null) {
      return cell.text();
    }
    try {
      return FormulaRenderer.toFormulaString(book, parsed(cell));
    } catch (RuntimeException | StackOverflowError e) {
      return cell.text();
    }
  }

  private Ptg[] parsed(FormulaCell cell) {
    FormulaCell origin = cell.origin();
    if (origin == null) {
      return parse(cell);
    }
    Ptg[] shared = origins.computeIfAbsent(origin, this::parse);
    return shifted(shared, cell.row() - origin.row(), cell.column() - origin.column());
  }

  private Ptg[] parse(FormulaCell cell) {
    return FormulaParser.parse(cell.text(), book, FormulaType.CELL, cell.sheet(), cell.row());
  }

  /** The same formula some rows down and columns right; references to other sheets move along. */
  private static Ptg[] shifted(Ptg[] tokens, int rows, int columns) {
    Ptg[] moved = new Ptg[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      moved[i] = tokens[i] instanceof OperandPtg operand ? operand.copy() : tokens[i];
      if (moved[i] instanceof RefPtgBase ref) {
        ref.setRow(ref.getRow() + (ref.isRowRelative() ? rows : 0));
        ref.setColumn(ref.getColumn() + (ref.isColRelative() ? columns : 0));
      } else if (moved[i] instanceof AreaPtgBase area) {
        area.setFirstRow(area.getFirstRow() + (area.isFirstRowRelative() ? rows : 0));
        area.setLastRow(area.getLastRow() + (area.isLastRowRelative() ? rows : 0));
        area.setFirstColumn(area.getFirstColumn() + (area.isFirstColRelative() ? columns : 0));
        area.setLastColumn(area.getLastColumn() + (area.isLastColRelative() ? columns : 0));
      }
    }
    return moved;
  }

  private Ptg meant(NamePtg token, int sheet) {
    DefinedName name = book.name(token);
    Ptg[] meaning = FormulaParser.parse(name.formula(), book, FormulaType.NAMEDRANGE, sheet, -1);
    return meaning.length == 1 && !(meaning[0] instanceof NamePtg) ? meaning[0] : token;
  }

  /** Other functions inside SUMPRODUCT work on whole areas there, which our evaluator does not. */
  private static boolean takesArraysApart(Ptg[] tokens) {
    List<String> functions =
        Arrays.stream(tokens)
            .filter(AbstractFunctionPtg.class::isInstance)
            .map(token -> ((AbstractFunctionPtg) token).getName())
            .toList();
    return functions.size() > 1 && functions.contains("SUMPRODUCT");
  }

  private static boolean vouched(Ptg token) {
    if (token instanceof AbstractFunctionPtg function) {
      return function.isExternalFunction() || VOUCHED.contains(plain(function.getName()));
    }
    if (token instanceof NameXPxg name) {
      return name.getSheetName() == null && VOUCHED.contains(plain(name.getNameName()));
    }
    if (token instanceof Ref3DPxg ref) {
      return ref.getLastSheetName() == null;
    }
    if (token instanceof Area3DPxg area) {
      return area.getLastSheetName() == null;
    }
    return token instanceof RefPtgBase
        || token instanceof AreaPtgBase
        || token instanceof ScalarConstantPtg
        || token instanceof ArrayPtg
        || token instanceof ValueOperatorPtg
        || token instanceof ControlPtg;
  }

  private static String plain(String function) {
    return function.toUpperCase(Locale.ROOT).replace("_XLFN.", "");
  }

  private void clamp(Ptg token) {
    if (token instanceof AreaPtgBase area && area.getLastRow() > lastRow) {
      area.setLastRow(Math.max(area.getFirstRow(), lastRow));
    }
  }

  /** The cells that a formula reads, as areas on sheets. */
  List<Area> reads(Ptg[] tokens, int sheet) {
    return Arrays.stream(tokens)
        .map(token -> area(token, sheet))
        .filter(area -> area != null && area.sheet() >= 0)
        .toList();
  }

  private Area area(Ptg token, int sheet) {
    int on =
        token instanceof Ref3DPxg ref
            ? book.getSheetIndex(ref.getSheetName())
            : token instanceof Area3DPxg area ? book.getSheetIndex(area.getSheetName()) : sheet;
    if (token instanceof RefPtgBase ref) {
      return new Area(on, ref.getRow(), ref.getColumn(), ref.getRow(), ref.getColumn());
    }
    if (token instanceof AreaPtgBase area) {
      return new Area(
          on,
          Math.min(area.getFirstRow(), area.getLastRow()),
          Math.min(area.getFirstColumn(), area.getLastColumn()),
          Math.max(area.getFirstRow(), area.getLastRow()),
          Math.max(area.getFirstColumn(), area.getLastColumn()));
    }
    return null;
  }

  /** A rectangle of cells on a sheet, bounds included. */
  record Area(int sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
