/** Writing amounts, colours and notes into the cells of a workbook. */
package gongkai.workbook.mark;
