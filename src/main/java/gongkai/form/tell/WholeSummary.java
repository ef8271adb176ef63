package gongkai.form.tell;

import gongkai.report.Section.Figure;

/**
 * What section 十三 says of all self-reviews together; null where nothing is known.
 *
 * @param projects how many projects have a 自评表
 * @param projectsSpent what these spent together, in 万元
 * @param budget 预算数 of the unit as a whole, in 万元
 * @param spent 执行数 of the unit as a whole, in 万元
 * @param total 总分 of the 整体自评表
 * @param grade its 评价等级: the one it states, else the one that the total earns
 */
public record WholeSummary(
    Figure projects,
    Figure projectsSpent,
    Figure budget,
    Figure spent,
    Figure total,
    String grade) {}
