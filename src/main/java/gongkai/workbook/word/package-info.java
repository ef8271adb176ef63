/** A publication as a Word document: styles, table of contents, tables, charts. */
package gongkai.workbook.word;
