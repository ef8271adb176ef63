/** What a publication is held to beyond its own tables: the workbook that it was made from. */
package gongkai.reading.published;
