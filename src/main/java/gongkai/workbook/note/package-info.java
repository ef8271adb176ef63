/** Notes on cells, and what they tell of an earlier round. */
package gongkai.workbook.note;
