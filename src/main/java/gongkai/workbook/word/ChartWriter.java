package gongkai.workbook.word;

import gongkai.publication.ChartBlock;
import gongkai.workbook.chart.ChartPlot;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;

/** Writes a chart that Word can edit: its figures stand in a small workbook inside the document. */
final class ChartWriter {
  private ChartWriter() {}

  static void write(DocumentPages pages, ChartBlock block) {
    var paragraph = pages.paragraph("Figure");
    try {
      XWPFChart chart =
          pages
              .document()
              .createChart(
                  paragraph.createRun(),
                  Units.toEMU(WordSizes.CHART_WIDTH),
                  Units.toEMU(WordSizes.CHART_HEIGHT));
      int last = block.chart().points().size();
      String labels = chart.formatRange(new CellRangeAddress(1, last, 0, 0));
      String amounts = chart.formatRange(new CellRangeAddress(1, last, 1, 1));
      chart.setSheetTitle(ChartPlot.AMOUNT, 1);
      chart.plot(ChartPlot.draw(chart, block.chart(), labels, amounts));
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    pages.paragraph("Caption", block.caption());
  }
}
