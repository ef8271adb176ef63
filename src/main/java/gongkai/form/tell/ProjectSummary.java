package gongkai.form.tell;

import gongkai.report.Missing;
import gongkai.report.Section.Figure;
import java.util.List;

/**
 * The drafted 自评综述 of one project, whole and in its parts.
 *
 * @param name 项目名称
 * @param budget 全年预算数 in 万元, or null when it is not known
 * @param spent 执行数 in 万元, or null when it is not known
 * @param rate 执行率, e.g. {@code 49.51%}; null when there is none
 * @param outputs 主要产出和效益 as the results in the table tell them, or null
 * @param outputFigures the numbers in it
 * @param problems 发现的问题及原因 as the form states them, or null
 * @param measures 下一步改进措施 as the form states them, or null
 * @param text the paragraph; what is missing is marked 【请填写…】
 * @param figures every number in it that comes from a cell, in order
 * @param missing what only a person can supply
 */
public record ProjectSummary(
    String name,
    Figure budget,
    Figure spent,
    Figure rate,
    String outputs,
    List<Figure> outputFigures,
    String problems,
    String measures,
    String text,
    List<Figure> figures,
    List<Missing> missing) {
  public ProjectSummary {
    outputFigures = List.copyOf(outputFigures);
    figures = List.copyOf(figures);
    missing = List.copyOf(missing);
  }
}
