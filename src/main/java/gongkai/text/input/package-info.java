/** The sheets that ask for what only people know: defined, found in a workbook, read. */
package gongkai.text.input;
