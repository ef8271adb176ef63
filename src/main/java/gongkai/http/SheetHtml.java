package gongkai.http;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.workbook.SheetPicture;
import gongkai.workbook.SheetPicture.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sheets of a workbook as HTML tables, with the cells marked that findings speak of. Written by
 * hand and not from a template, because there are thousands of cells.
 */
final class SheetHtml {
  private final List<SheetPicture> pictures;
  private final Map<String, Mark> marks = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** What is said of a cell, the gravest first. */
  private record Mark(List<Integer> findings, List<String> messages, Level level) {}

  SheetHtml(List<SheetPicture> pictures, Report report) {
    this.pictures = pictures;
    for (int i = 0; i < pictures.size(); i++) {
      numbers.put(pictures.get(i).name(), i);
    }
    for (int i = 0; i < report.findings().size(); i++) {
      mark(i, report.findings().get(i));
    }
  }

  /**
   * A sheet.
   *
   * @param html its table
   * @param errors how many of its cells an error speaks of
   */
  public record Tab(int n, String name, String html, boolean cut, long errors) {}

  List<Tab> tabs() {
    List<Tab> tabs = new ArrayList<>();
    for (SheetPicture picture : pictures) {
      String prefix = anchor(picture.name(), "");
      long errors =
          marks.entrySet().stream()
              .filter(it -> it.getKey().startsWith(prefix))
              .filter(it -> it.getValue().level() == Level.ERROR)
              .count();
      tabs.add(new Tab(tabs.size(), picture.name(), table(picture), picture.cut(), errors));
    }
    return tabs;
  }

  /** The id of a cell within the page; null when its sheet is not drawn. */
  String anchor(FindingCell cell) {
    return numbers.containsKey(cell.sheet()) ? anchor(cell.sheet(), cell.address()) : null;
  }

  private String anchor(String sheet, String address) {
    return "s" + numbers.get(sheet) + "-" + address;
  }

  private void mark(int number, Finding finding) {
    for (FindingCell cell : finding.cells()) {
      if (cell.role() == Role.ACTUAL && numbers.containsKey(cell.sheet())) {
        Mark mark =
            marks.computeIfAbsent(
                anchor(cell),
                key -> new Mark(new ArrayList<>(), new ArrayList<>(), finding.level()));
        mark.findings().add(number);
        mark.messages().add(finding.message());
      }
    }
  }

  private String table(SheetPicture picture) {
    var html = new StringBuilder("<table class=\"xl\" width=\"");
    html.append(picture.widths().stream().mapToInt(it -> it).sum()).append("\"><colgroup>");
    picture.widths().forEach(width -> html.append("<col width=\"").append(width).append("\">"));
    html.append("</colgroup><tbody>");
    for (SheetPicture.Line line : picture.rows()) {
      html.append("<tr height=\"").append(line.height()).append("\">");
      line.cells().forEach(spot -> cell(html, picture.name(), spot));
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }

  private void cell(StringBuilder html, String sheet, Spot spot) {
    String anchor = anchor(sheet, spot.address());
    Mark mark = marks.get(anchor);
    String words = spot.look() + (mark == null ? "" : " hit " + mark.level().name().toLowerCase());
    html.append("<td");
    attribute(html, "class", words.strip());
    attribute(html, "bgcolor", spot.background());
    attribute(html, "rowspan", spot.rows() > 1 ? "" + spot.rows() : null);
    attribute(html, "colspan", spot.columns() > 1 ? "" + spot.columns() : null);
    if (mark != null) {
      attribute(html, "id", anchor);
      attribute(html, "tabindex", "0");
      attribute(
          html,
          "data-findings",
          mark.findings().stream().map(String::valueOf).collect(Collectors.joining(" ")));
      attribute(html, "title", spot.address() + "：" + String.join("\n", mark.messages()));
    }
    html.append('>');
    if (spot.colour() != null) {
      html.append("<font color=\"").append(spot.colour()).append("\">");
      escape(html, spot.text());
      html.append("</font>");
    } else {
      escape(html, spot.text());
    }
    html.append("</td>");
  }

  private static void attribute(StringBuilder html, String name, String value) {
    if (value != null && !value.isEmpty()) {
      html.append(' ').append(name).append("=\"");
      escape(html, value);
      html.append('"');
    }
  }

  private static void escape(StringBuilder html, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
