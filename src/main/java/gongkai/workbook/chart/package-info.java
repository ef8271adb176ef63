/** The charts of a text, drawn for Word and for Excel alike. */
package gongkai.workbook.chart;
