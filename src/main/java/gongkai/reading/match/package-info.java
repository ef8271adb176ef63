/** Finds which sheet is which table of which template. */
package gongkai.reading.match;
