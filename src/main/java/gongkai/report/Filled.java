package gongkai.report;

import java.math.BigDecimal;

/**
 * A blank cell and the amount that the rules determine for it.
 *
 * @param value in the unit of the cell's own sheet
 * @param rule id of the rule that it follows from
 * @param from how it was computed, in Chinese, e.g. {@code C7 817.89 + C8 0}
 */
public record Filled(
    String sheet, String address, String label, BigDecimal value, String rule, String from) {}
