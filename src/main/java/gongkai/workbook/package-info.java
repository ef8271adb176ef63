/**
 * Workbooks in and out: reads them within limits into plain grids, and writes what was found back
 * into the same file, leaving every part of it alone that need not change.
 */
package gongkai.workbook;
