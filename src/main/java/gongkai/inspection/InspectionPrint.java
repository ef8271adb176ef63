package gongkai.inspection;

import gongkai.publication.PartBlock;
import gongkai.publication.PrintedTable;
import gongkai.publication.PrintedTable.Cell;
import gongkai.publication.PrintedTable.Row;
import gongkai.publication.PrintedTable.Sides;
import gongkai.publication.Publication;
import gongkai.report.Inspection;
import gongkai.report.Inspection.Line;
import gongkai.report.Inspection.Measure;
import gongkai.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Lays filled-in forms of inspection out on paper: the places compared, then each of them. */
public final class InspectionPrint {
  private static final List<String> FORM = List.of("", "检查内容", "符合要求", "问题");
  private static final List<String> MEASURES = List.of("指标", "满分", "得分", "失分的地方");

  private InspectionPrint() {}

  /** A part for each document that was inspected; first a list of all where there are several. */
  public static Publication of(List<Report> reports) {
    List<Report> inspected = reports.stream().filter(it -> it.inspection() != null).toList();
    List<Publication.Part> parts = new ArrayList<>();
    if (inspected.size() > 1) {
      parts.add(new Publication.Part("汇总", List.of(ranking(inspected))));
    }
    inspected.forEach(it -> parts.add(new Publication.Part(unit(it), blocks(it))));
    return new Publication(List.of(), "", parts);
  }

  private static String unit(Report report) {
    return report.unit() == null || report.unit().name() == null
        ? report.file()
        : report.unit().name();
  }

  private static PartBlock ranking(List<Report> reports) {
    List<String> heading = new ArrayList<>(List.of("单位", "文件"));
    List<Measure> measures = reports.get(0).inspection().measures();
    measures.forEach(it -> heading.add(it.name()));
    heading.add("合计");
    heading.add("不符合要求的项目");
    List<List<String>> rows = new ArrayList<>();
    for (Report report : reports) {
      List<String> row = new ArrayList<>(List.of(unit(report), report.file()));
      List<Measure> scored = report.inspection().measures();
      scored.forEach(it -> row.add(points(it.score())));
      row.add(sum(scored));
      row.add(
          String.join(
              "、",
              report.inspection().lines().stream()
                  .filter(it -> it.answer() == Inspection.Answer.NO)
                  .map(Line::name)
                  .toList()));
      rows.add(row);
    }
    return table("五项指标", heading, rows);
  }

  private static String points(BigDecimal score) {
    return score == null ? Inspection.Answer.UNKNOWN.label() : score.toPlainString();
  }

  /** What can be known, of what can be reached. */
  private static String sum(List<Measure> measures) {
    List<Measure> known = measures.stream().filter(it -> it.score() != null).toList();
    BigDecimal sum = known.stream().map(Measure::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.toPlainString() + " / " + known.stream().mapToInt(Measure::full).sum();
  }

  private static List<PartBlock> blocks(Report report) {
    Inspection form = report.inspection();
    List<Row> rows = new ArrayList<>();
    rows.add(row(FORM));
    List<Line> lines = form.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<Cell> cells = new ArrayList<>();
      if (i == 0 || !line.group().equals(lines.get(i - 1).group())) {
        int from = i;
        int end =
            IntStream.range(i, lines.size())
                .filter(at -> !lines.get(at).group().equals(lines.get(from).group()))
                .findFirst()
                .orElse(lines.size());
        cells.add(cell(0, end - i, line.group()));
      }
      cells.add(cell(1, 1, line.name()));
      cells.add(cell(2, 1, line.answer().label()));
      cells.add(cell(3, 1, numbered(line.problems())));
      rows.add(new Row(cells));
    }
    List<Sides> above =
        List.of(new Sides("单位名称：" + unit(report), "文件：" + report.file()), new Sides("公开网址：", ""));
    var asked = new PrintedTable(form.title(), above, FORM.size(), 1, rows, List.of());
    List<List<String>> scored =
        form.measures().stream()
            .map(
                it ->
                    List.of(
                        it.name(),
                        Integer.toString(it.full()),
                        points(it.score()),
                        numbered(it.lost())))
            .toList();
    return List.of(asked, table("五项指标（合计 " + sum(form.measures()) + "）", MEASURES, scored));
  }

  private static PrintedTable table(String title, List<String> heading, List<List<String>> lines) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(heading));
    lines.forEach(line -> rows.add(row(line)));
    return new PrintedTable(title, List.of(), heading.size(), 1, rows, List.of());
  }

  private static Row row(List<String> texts) {
    return new Row(
        IntStream.range(0, texts.size()).mapToObj(i -> cell(i, 1, texts.get(i))).toList());
  }

  private static Cell cell(int column, int rows, String text) {
    return new Cell(column, 1, rows, "", Objects.requireNonNullElse(text, ""), false);
  }

  private static String numbered(List<String> problems) {
    return problems.size() < 2
        ? String.join("", problems)
        : String.join(
            "\n",
            IntStream.range(0, problems.size())
                .mapToObj(i -> (i + 1) + "．" + problems.get(i))
                .toList());
  }
}
