/** What a sheet holds: cells, styles, merged regions and sizes. */
package gongkai.workbook.sheet;
