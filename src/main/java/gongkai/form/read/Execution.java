package gongkai.form.read;

import gongkai.table.Cell;

/**
 * The line 预算执行情况 of a 自评表.
 *
 * @param initial 年初预算数, or null when the form has no such column
 * @param budget 预算数（A）; the adjusted one where the form has two
 * @param spent 执行数（B）
 * @param rate 执行率, or null when the form has no such column
 * @param score its score, or null when the form has no such column
 * @param weight the most it can score and where that is written, or null when the form does not say
 * @param label where the name of the line or block says its weight once more, or null
 */
public record Execution(
    Cell initial, Cell budget, Cell spent, Cell rate, Cell score, Cell weight, Cell label) {}
