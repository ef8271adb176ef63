package gongkai.http.page;

import gongkai.report.Cause;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.table.Position;
import gongkai.workbook.SheetPicture;
import gongkai.workbook.SheetPicture.Spot;
import gongkai.workbook.SheetPictures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sheets of a workbook as HTML tables, with the cells marked that findings speak of. Written by
 * hand and not from a template, because there are thousands of cells.
 */
public final class SheetHtml {
  private static final int NUMBERS = 34;
  private final List<SheetPicture> pictures;
  private final Map<String, Mark> marks = new HashMap<>();

  /** Ids of the drawn cells by the place that they cover, as {@code sheet!A1}. */
  private final Map<String, String> drawn = new HashMap<>();

  /** What is said of a cell, the gravest first; level is null where it is not to blame. */
  private record Mark(List<Integer> findings, List<String> messages, Level level) {
    Mark() {
      this(new ArrayList<>(), new ArrayList<>(), null);
    }

    Mark blamed(Level by) {
      return level == null ? new Mark(findings, messages, by) : this;
    }
  }

  /** The sheets of an annotated workbook; none when it cannot be drawn, for no page may fail. */
  static SheetHtml of(byte[] annotated, Report report) {
    try {
      return new SheetHtml(SheetPictures.of(annotated), report);
    } catch (Rejected e) {
      return new SheetHtml(List.of(), report);
    }
  }

  SheetHtml(List<SheetPicture> pictures, Report report) {
    this.pictures = pictures;
    for (int i = 0; i < pictures.size(); i++) {
      place(i, pictures.get(i));
    }
    for (int i = 0; i < report.findings().size(); i++) {
      mark(i, report.findings().get(i));
    }
    for (Cause cause : report.causes()) {
      marks.computeIfPresent(anchor(cause.cell()), (id, mark) -> mark.blamed(Level.ERROR));
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
    for (int i = 0; i < pictures.size(); i++) {
      SheetPicture picture = pictures.get(i);
      String prefix = id(i, "");
      long errors =
          marks.entrySet().stream()
              .filter(it -> it.getKey().startsWith(prefix))
              .filter(it -> it.getValue().level() == Level.ERROR)
              .count();
      tabs.add(new Tab(i, picture.name(), table(i, picture), picture.cut(), errors));
    }
    return tabs;
  }

  /** The id, within the page, of what covers a cell; empty when it is not drawn. */
  String anchor(FindingCell cell) {
    return drawn.getOrDefault(cell.sheet() + "!" + cell.address(), "");
  }

  private static String id(int sheet, String address) {
    return "s" + sheet + "-" + address;
  }

  private void place(int n, SheetPicture picture) {
    for (SheetPicture.Line line : picture.rows()) {
      for (Spot spot : line.cells()) {
        Position at = Position.of(spot.address());
        for (int row = 0; row < spot.rows(); row++) {
          for (int column = 0; column < spot.columns(); column++) {
            String covered = new Position(at.row() + row, at.column() + column).address();
            drawn.put(picture.name() + "!" + covered, id(n, spot.address()));
          }
        }
      }
    }
  }

  private void mark(int number, Finding finding) {
    for (FindingCell cell : finding.cells()) {
      String id = anchor(cell);
      if (!id.isEmpty()) {
        Mark mark = marks.computeIfAbsent(id, key -> new Mark());
        mark.findings().add(number);
        if (cell.role() == Role.ACTUAL) {
          mark.messages().add(finding.message());
          marks.put(id, mark.blamed(finding.level()));
        }
      }
    }
  }

  private String table(int n, SheetPicture picture) {
    int width = NUMBERS + picture.widths().stream().mapToInt(it -> it).sum();
    var html = new StringBuilder("<table class=\"xl\" width=\"").append(width).append("\">");
    html.append("<colgroup><col width=\"").append(NUMBERS).append("\">");
    picture.widths().forEach(it -> html.append("<col width=\"").append(it).append("\">"));
    html.append("</colgroup><thead><tr><th></th>");
    picture.letters().forEach(it -> html.append("<th>").append(it).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (SheetPicture.Line line : picture.rows()) {
      html.append("<tr height=\"").append(line.height()).append("\"><th>");
      html.append(line.number()).append("</th>");
      line.cells().forEach(spot -> cell(html, id(n, spot.address()), spot));
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }

  private void cell(StringBuilder html, String id, Spot spot) {
    Mark mark = marks.get(id);
    boolean blamed = mark != null && mark.level() != null;
    String hit = blamed ? " hit " + mark.level().name().toLowerCase(Locale.ROOT) : "";
    html.append("<td");
    attribute(html, "class", (spot.look() + hit).strip());
    attribute(html, "bgcolor", spot.background());
    attribute(html, "rowspan", spot.rows() > 1 ? "" + spot.rows() : null);
    attribute(html, "colspan", spot.columns() > 1 ? "" + spot.columns() : null);
    if (mark != null) {
      attribute(html, "id", id);
      attribute(html, "tabindex", blamed ? "0" : "-1");
      attribute(html, "data-findings", joined(mark.findings()));
      attribute(html, "title", String.join("\n", mark.messages()));
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

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
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
