package gongkai.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The form of those who inspect publications, filled in for one document.
 *
 * @param title of the form
 * @param days in which a document must be published after its approval
 * @param lines what it asks, in its order
 * @param measures by which places are ranked
 */
public record Inspection(String title, int days, List<Line> lines, List<Measure> measures) {
  /** The group of the lines and the name of the measure that only dates can answer. */
  public static final String TIMELINESS = "及时性";

  public Inspection {
    lines = List.copyOf(lines);
    measures = List.copyOf(measures);
  }

  /** Whether what is asked is as it should be. */
  public enum Answer {
    @JsonProperty("是")
    YES("是"),
    @JsonProperty("否")
    NO("否"),
    @JsonProperty("无法判断")
    UNKNOWN("无法判断");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A line of the form.
   *
   * @param group the heading that it shares with others
   * @param problems in words; why it cannot be known where it cannot
   */
  public record Line(String group, String name, Answer answer, List<String> problems) {
    public Line {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One of the measures.
   *
   * @param full the points that it gives at most
   * @param score the points that are left, or null where they cannot be known
   * @param lost what each point was lost for, or why they cannot be known
   */
  public record Measure(String name, int full, BigDecimal score, List<String> lost) {
    public Measure {
      lost = List.copyOf(lost);
    }

    private Measure scored(Answer answer, List<String> told) {
      BigDecimal points =
          switch (answer) {
            case YES -> BigDecimal.valueOf(full);
            case NO -> BigDecimal.ZERO;
            case UNKNOWN -> null;
          };
      return new Measure(name, full, points, told);
    }
  }

  /** The same, once it is known when the document was approved and published. */
  public Inspection dated(LocalDate approved, LocalDate published) {
    long taken = ChronoUnit.DAYS.between(approved, published);
    boolean timely = taken >= 0 && taken <= days;
    String why =
        taken < 0
            ? "公开日期 %s 早于批复日期 %s，请核对".formatted(published, approved)
            : "%s 批复，%s 公开，用了 %d 天，应在 %d 天内".formatted(approved, published, taken, days);
    List<String> told = timely ? List.of() : List.of(why);
    Answer answer = taken < 0 ? Answer.UNKNOWN : timely ? Answer.YES : Answer.NO;
    return new Inspection(
        title,
        days,
        lines.stream()
            .map(
                it ->
                    it.group().equals(TIMELINESS)
                        ? new Line(it.group(), it.name(), answer, told)
                        : it)
            .toList(),
        measures.stream()
            .map(it -> it.name().equals(TIMELINESS) ? it.scored(answer, told) : it)
            .toList());
  }
}
