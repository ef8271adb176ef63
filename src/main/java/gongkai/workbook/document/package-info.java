/** Publications as Word documents: read into words and tables, and marked in the same file. */
package gongkai.workbook.document;
