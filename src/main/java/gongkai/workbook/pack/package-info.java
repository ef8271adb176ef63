/** The package that a workbook is: its parts, their XML, and writing them back untouched. */
package gongkai.workbook.pack;
