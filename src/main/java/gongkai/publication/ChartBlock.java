package gongkai.publication;

import gongkai.report.SectionChart;

/**
 * A chart and its caption.
 *
 * @param caption e.g. 图1：收、支决算总计变动情况
 */
public record ChartBlock(String caption, SectionChart chart) implements PartBlock {}
