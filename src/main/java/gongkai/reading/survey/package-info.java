/** Looks over all sheets of a workbook, before anything is made of them. */
package gongkai.reading.survey;
