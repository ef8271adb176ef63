package gongkai.inspection;

import gongkai.document.Block;
import gongkai.document.Grid;
import gongkai.document.Paragraph;
import gongkai.document.Spot;
import gongkai.inspection.InspectionForm.Detail;
import gongkai.inspection.InspectionForm.Measured;
import gongkai.inspection.InspectionForm.Weight;
import gongkai.report.Finding;
import gongkai.report.Inspection.Measure;
import gongkai.report.Level;
import gongkai.table.Amounts;
import gongkai.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Scores a document by the measures, and says what each point was lost for. */
final class Scores {
  private static final int MOST_LOST = 10;

  private final InspectionForm form;
  private final SortedFindings sorted;
  private final List<String> missing;

  /**
   * @param missing what the document lacks
   */
  Scores(InspectionForm form, SortedFindings sorted, List<String> missing) {
    this.form = form;
    this.sorted = sorted;
    this.missing = missing;
  }

  /** The points of a measure; what is missing from the document was found before. */
  Measure of(Weight weight, List<Finding> findings) {
    if (weight.measure() == Measured.TIMELY) {
      return unknown(weight, "没有告诉批复和公开的日期");
    }
    if (weight.measure() == Measured.ACCESSIBLE) {
      return unknown(weight, "文件本身不说公开在哪里");
    }
    List<String> lost =
        switch (weight.measure()) {
          case COMPLETE -> missing;
          case DETAILED -> coarse();
          default ->
              findings.stream()
                  .filter(it -> it.level() == Level.ERROR)
                  .map(it -> it.rule() + " " + sorted.told(it))
                  .toList();
        };
    BigDecimal full = BigDecimal.valueOf(weight.full());
    BigDecimal score = full.subtract(weight.each().multiply(BigDecimal.valueOf(lost.size())));
    List<String> some = new ArrayList<>(lost.subList(0, Math.min(MOST_LOST, lost.size())));
    if (lost.size() > MOST_LOST) {
      some.add("共 %d 处".formatted(lost.size()));
    }
    return new Measure(weight.measure().word(), weight.full(), score.max(BigDecimal.ZERO), some);
  }

  private Measure unknown(Weight weight, String why) {
    return new Measure(weight.measure().word(), weight.full(), null, List.of(why));
  }

  private List<String> coarse() {
    String said = words();
    return form.details().stream()
        .filter(detail -> !isMet(detail, said))
        .map(detail -> "没有找到：" + detail.name())
        .toList();
  }

  private boolean isMet(Detail detail, String said) {
    return detail.code() == null
        ? detail.words().stream().allMatch(said::contains)
        : sorted.filing().tables().stream()
            .flatMap(table -> table.rows().stream())
            .map(Row::code)
            .filter(Objects::nonNull)
            .anyMatch(code -> detail.code().matcher(code).matches());
  }

  /** All that the document says, its tables too. */
  private String words() {
    var words = new StringBuilder();
    for (Block block : sorted.document().blocks()) {
      if (block instanceof Paragraph line) {
        words.append(Amounts.squeeze(line.text()));
      } else if (block instanceof Grid grid) {
        grid.spots().stream().map(Spot::text).map(Amounts::squeeze).forEach(words::append);
      }
    }
    return words.toString();
  }
}
