/** The blank official workbook as a file. */
package gongkai.workbook.form;
