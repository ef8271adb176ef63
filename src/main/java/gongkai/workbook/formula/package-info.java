/** Working out formulas within limits. */
package gongkai.workbook.formula;
