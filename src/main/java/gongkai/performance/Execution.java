package gongkai.performance;

import java.math.BigDecimal;

/**
 * The line 预算执行情况 of a 自评表.
 *
 * @param budget 预算数（A）; the adjusted one where the form has two
 * @param spent 执行数（B）
 * @param rate 执行率, or null when the form has no such column
 * @param score its score, or null when the form has no such column
 * @param weight the most it can score, or null when the form does not say
 * @param label where the name of the line or block stands with its weight, or null
 * @param labelWeight the weight written there, or null
 */
public record Execution(
    Entry budget,
    Entry spent,
    Entry rate,
    Entry score,
    BigDecimal weight,
    Entry label,
    BigDecimal labelWeight) {}
