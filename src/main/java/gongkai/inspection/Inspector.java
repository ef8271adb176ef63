package gongkai.inspection;

import gongkai.document.Document;
import gongkai.document.DocumentTables;
import gongkai.inspection.InspectionForm.Item;
import gongkai.inspection.InspectionForm.Subject;
import gongkai.report.Finding;
import gongkai.report.Inspection;
import gongkai.report.Inspection.Answer;
import gongkai.report.Inspection.Line;
import gongkai.report.Inspection.Measure;
import gongkai.report.Level;
import gongkai.table.Amounts;
import gongkai.table.Filing;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills in the form of inspection for a publication that was examined. */
public final class Inspector {
  private final Template template;
  private final InspectionForm form;

  /**
   * @throws gongkai.template.BadDefinition when the form of the template cannot be used
   */
  public Inspector(Template template) {
    this.template = template;
    this.form = InspectionForm.of(template);
  }

  /** One document, answered line by line. */
  private final class Answers {
    private final SortedFindings sorted;
    private final List<String> missing = new ArrayList<>();

    Answers(SortedFindings sorted) {
      this.sorted = sorted;
    }

    private Stream<Line> lines(Item item) {
      return switch (item.subject()) {
        case TIME ->
            Stream.of(
                new Line(
                    Inspection.TIMELINESS, item.name(), Answer.UNKNOWN, List.of("没有告诉批复和公开的日期")));
        case COVER -> Stream.of(cover(item));
        case CONTENTS -> Stream.of(contents(item));
        case CHAPTER, FORMS ->
            Stream.of(line(item, item.name(), item, sorted.chapters().has(item), "没有找到这一章"));
        case TABLES -> template.tables().stream().flatMap(spec -> table(item, spec));
        case REST ->
            Stream.of(line(item, item.name(), Subject.REST, true, ""))
                .filter(it -> it.answer() != Answer.YES);
      };
    }

    private Line line(Item item, String name, Object about, boolean there, String none) {
      if (!there) {
        return absent(item, name, none);
      }
      return answered(item, name, sorted.about(about).stream().map(sorted::told).toList());
    }

    private Line answered(Item item, String name, List<String> problems) {
      return new Line(item.group(), name, problems.isEmpty() ? Answer.YES : Answer.NO, problems);
    }

    /** What was not found may stand on a page that could not be read. */
    private Line absent(Item item, String name, String none) {
      if (!sorted.document().pictures().isEmpty()) {
        String pages =
            sorted.document().pictures().stream()
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        String why = "%s；第 %s 页是图片，没有读".formatted(none, pages);
        return new Line(item.group(), name, Answer.UNKNOWN, List.of(why));
      }
      missing.add(name + "：" + none);
      return new Line(item.group(), name, Answer.NO, List.of(none));
    }

    private Line cover(Item item) {
      String said =
          sorted.contents().cover().stream()
              .map(line -> Amounts.squeeze(line.text()))
              .collect(Collectors.joining());
      List<String> problems = new ArrayList<>();
      if (sorted.year() == null || !said.contains(sorted.year())) {
        problems.add("封面没有写明年度");
      }
      if (!said.contains(Amounts.squeeze(sorted.unit()))) {
        problems.add("封面没有写明“%s”".formatted(sorted.unit()));
      }
      return said.isEmpty()
          ? absent(item, item.name(), "没有找到封面")
          : answered(item, item.name(), problems);
    }

    private Line contents(Item item) {
      boolean there = !sorted.contents().entries().isEmpty();
      return line(item, item.name(), Subject.CONTENTS, there, "没有找到目录");
    }

    private Stream<Line> table(Item item, TableSpec spec) {
      if (sorted.filing().year() != null && spec.since() > sorted.filing().year()) {
        return Stream.of();
      }
      String name = item.name().replace("{表}", spec.title());
      boolean there = sorted.filing().table(spec.name()) != null;
      boolean asked = spec.missing() == Level.ERROR || spec.missing() == Level.WARNING;
      return there || asked
          ? Stream.of(line(item, name, spec.name(), there, "没有找到这张表；没有数据的也应列出空表"))
          : Stream.of();
    }
  }

  /**
   * The form filled in.
   *
   * @param filing the tables of the document
   * @param findings all that was found in it
   */
  public Inspection inspect(
      Document document, DocumentTables tables, Filing filing, List<Finding> findings) {
    var sorted = new SortedFindings(template, form, document, tables, filing, findings);
    var answers = new Answers(sorted);
    List<Line> lines = form.items().stream().flatMap(answers::lines).toList();
    var scores = new Scores(form, sorted, answers.missing);
    List<Measure> measures =
        form.weights().stream().map(weight -> scores.of(weight, findings)).toList();
    int days =
        form.items().stream()
            .filter(item -> item.subject() == Subject.TIME && !item.arguments().isEmpty())
            .mapToInt(item -> Integer.parseInt(item.arguments().get(0)))
            .findFirst()
            .orElse(0);
    return new Inspection(title(filing, sorted.year()), days, lines, measures);
  }

  private String title(Filing filing, String year) {
    return form.title()
        .replace("{年}", year == null ? "" : year)
        .replace("{口径}", filing.scope() == null ? "部门" : filing.scope())
        .replace("{种类}", template.words().isEmpty() ? "" : template.words().get(0));
  }
}
