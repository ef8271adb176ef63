/** The drafted text as a Word document. */
package gongkai.workbook.text;
