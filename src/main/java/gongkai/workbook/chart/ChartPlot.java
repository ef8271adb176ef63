package gongkai.workbook.chart;

import gongkai.report.SectionChart;
import gongkai.report.SectionChart.Point;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** Draws a chart; its colours are its own, so that it looks the same without a theme. */
public final class ChartPlot {
  /** What its amounts are called. */
  public static final String AMOUNT = "金额（万元）";

  private static final int GAP = 120;
  private static final double TITLE = 12;
  private static final int[][] COLOURS = {
    {0x2F, 0x6E, 0xA5},
    {0xD9, 0x7C, 0x2B},
    {0x5A, 0x9E, 0x5C},
    {0xB0, 0x4A, 0x4A},
    {0x7A, 0x68, 0xA6},
    {0x8C, 0x8C, 0x8C}
  };

  private ChartPlot() {}

  /**
   * Sets a chart up; it is still to be plotted.
   *
   * @param labels the cells of its labels
   * @param amounts the cells of its amounts
   */
  public static XDDFChartData draw(
      XDDFChart chart, SectionChart shown, String labels, String amounts) {
    boolean pie = shown.kind() == SectionChart.Kind.PIE;
    XDDFChartData data =
        pie
            ? pie(chart)
            : columns(chart, shown.points().stream().allMatch(it -> it.amount().signum() >= 0));
    List<Point> points = shown.points();
    XDDFNumericalDataSource<Double> values =
        XDDFDataSourcesFactory.fromArray(
            points.stream().map(point -> point.amount().doubleValue()).toArray(Double[]::new),
            amounts,
            1);
    values.setFormatCode("0.00");
    var names =
        XDDFDataSourcesFactory.fromArray(
            points.stream().map(Point::label).toArray(String[]::new), labels, 0);
    XDDFChartData.Series series = data.addSeries(names, values);
    series.setTitle(AMOUNT, null);
    series.setFillProperties(fill(0));
    chart.setTitleText(shown.title() + "（单位：万元）");
    chart.setTitleOverlay(false);
    chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE);
    if (pie) {
      chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    }
    finish(chart.getCTChart().getPlotArea(), pie, points.size());
    return data;
  }

  private static XDDFSolidFillProperties fill(int colour) {
    return new XDDFSolidFillProperties(colour(colour));
  }

  private static XDDFColor colour(int index) {
    int[] rgb = COLOURS[index % COLOURS.length];
    return new XDDFColorRgbBinary(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]});
  }

  private static XDDFChartData pie(XDDFChart chart) {
    XDDFChartData data = chart.createData(ChartTypes.PIE, null, null);
    data.setVaryColors(true);
    return data;
  }

  private static XDDFChartData columns(XDDFChart chart, boolean positive) {
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    if (positive) {
      left.setMinimum(0);
    }
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    data.setGapWidth(GAP);
    return data;
  }

  /** Colours the slices and writes the amounts beside them. */
  private static void finish(CTPlotArea area, boolean pie, int points) {
    CTDLbls labels;
    if (pie) {
      var series = area.getPieChartArray(0).getSerArray(0);
      for (int i = 0; i < points; i++) {
        var slice = series.addNewDPt();
        slice.addNewIdx().setVal(i);
        int[] rgb = COLOURS[i % COLOURS.length];
        slice
            .addNewSpPr()
            .addNewSolidFill()
            .addNewSrgbClr()
            .setVal(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]});
      }
      labels = series.addNewDLbls();
    } else {
      labels = area.getBarChartArray(0).getSerArray(0).addNewDLbls();
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(pie);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
