package gongkai.workbook.sheet;

import gongkai.table.RawCell;

/**
 * A cell with a formula, before its value is worked out.
 *
 * @param sheet index among the worksheets that were read
 * @param text the formula without {@code =}; the origin's own when shared
 * @param origin the cell whose formula it shares, shifted to its own place; or null
 * @param array whether it belongs to an array formula or a data table
 * @param style its cell style
 * @param stored the value that the file holds for it, or null when none
 */
public record FormulaCell(
    int sheet,
    int row,
    int column,
    String text,
    FormulaCell origin,
    boolean array,
    int style,
    RawCell stored) {}
