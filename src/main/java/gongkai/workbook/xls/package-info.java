/** Workbooks of the old binary format, made into packages. */
package gongkai.workbook.xls;
