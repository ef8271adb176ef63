package gongkai.archive;

/**
 * Where a figure stands in the tables of a template.
 *
 * @param table short name of the table
 * @param row key of the row
 * @param column name of the column
 */
public record FigurePlace(String table, String row, String column) {}
