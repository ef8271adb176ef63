/** Finds the tables of a template in the sheets of a workbook, by what they are. */
package gongkai.reading;
