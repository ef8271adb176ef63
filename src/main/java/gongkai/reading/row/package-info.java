/** Reads the rows and amounts of a table from the sheet that was found for it. */
package gongkai.reading.row;
