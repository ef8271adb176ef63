package gongkai.publication;

import gongkai.table.CellRef;
import java.math.BigDecimal;

/** Knows how each cell of a workbook shows numbers. */
@FunctionalInterface
public interface NumberPrinter {
  /** A number as this cell shows it, or would show it. */
  String print(CellRef cell, BigDecimal number);
}
