/**
 * What a workbook says: its sheets as plain grids, and the tables, rows and amounts found in them.
 */
package gongkai.table;
