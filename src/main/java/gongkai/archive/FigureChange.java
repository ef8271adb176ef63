package gongkai.archive;

import java.math.BigDecimal;

/**
 * A figure that two versions state differently.
 *
 * @param table short name of its table
 * @param row what a person calls its row: code and name
 * @param column name of its column
 * @param before in 万元, or null when the figure was added
 * @param after in 万元, or null when the figure vanished
 */
public record FigureChange(
    String table, String row, String column, BigDecimal before, BigDecimal after) {}
