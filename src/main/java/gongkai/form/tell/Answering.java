package gongkai.form.tell;

import gongkai.form.judge.Print;
import gongkai.form.judge.ReviewCase;
import gongkai.form.read.Indicator;
import gongkai.form.read.SelfReview;
import gongkai.form.tell.FormAnswers.Row;
import gongkai.form.words.AnswerWords;
import gongkai.form.words.AnswerWords.Part;
import gongkai.form.words.AnswerWords.Whole;
import gongkai.report.Section.Figure;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers from performance forms what input sheets ask. */
public final class Answering {
  private final AnswerWords words;

  public Answering(AnswerWords words) {
    this.words = words;
  }

  /**
   * @param summaries one for each case about a project, in the same order
   */
  public FormAnswers of(List<ReviewCase> cases, List<ProjectSummary> summaries) {
    Map<String, FormAnswer> facts = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (ReviewCase at : cases) {
      if (at.review().whole()) {
        words.facts().forEach((item, what) -> put(facts, item, fact(what, at)));
      } else {
        rows.add(row(at, summaries.get(rows.size())));
      }
    }
    return new FormAnswers(facts, words.block(), rows);
  }

  private static void put(Map<String, FormAnswer> answers, String name, FormAnswer answer) {
    if (answer != null) {
      answers.putIfAbsent(name, answer);
    }
  }

  private static FormAnswer fact(Whole what, ReviewCase at) {
    SelfReview review = at.review();
    switch (what) {
      case SPENT:
        return review.execution() == null ? null : amount(at, review.execution().spent());
      case TOTAL:
        BigDecimal total = at.values().of(review.total());
        return total == null ? null : number(review.total(), total);
      default:
        String grade = WholeSummariser.of(List.of(at)).grade();
        Cell stated = review.grade() == null ? review.total() : review.grade();
        return grade == null ? null : told(stated.ref(), grade, List.of());
    }
  }

  private Row row(ReviewCase at, ProjectSummary summary) {
    Map<String, FormAnswer> cells = new HashMap<>();
    words.columns().forEach((heading, part) -> put(cells, heading, part(part, at, summary)));
    return new Row(summary.name(), cells);
  }

  private static FormAnswer part(Part part, ReviewCase at, ProjectSummary summary) {
    SelfReview review = at.review();
    CellRef name = name(review);
    switch (part) {
      case PROJECT:
        return told(name, summary.name(), List.of());
      case BUDGET:
        return review.execution() == null ? null : amount(at, review.execution().budget());
      case SPENT:
        return review.execution() == null ? null : amount(at, review.execution().spent());
      case OUTPUTS:
        return told(name, summary.outputs(), summary.outputFigures());
      case PROBLEMS:
        return told(ref(review.reason(), name), summary.problems(), List.of());
      default:
        return told(ref(review.measures(), name), summary.measures(), List.of());
    }
  }

  /**
   * The cell that names the project; where nothing of the form does, the beginning of its sheet.
   */
  private static CellRef name(SelfReview review) {
    return Stream.of(Optional.ofNullable(review.project()), Optional.ofNullable(review.titleCell()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> review.indicators().stream().map(Indicator::nameCell).findFirst())
        .map(Cell::ref)
        .orElseGet(() -> new CellRef(review.sheet(), "A1"));
  }

  private static CellRef ref(Cell cell, CellRef otherwise) {
    return cell == null ? otherwise : cell.ref();
  }

  private static FormAnswer amount(ReviewCase at, Cell cell) {
    BigDecimal amount = at.inWan(cell);
    return amount == null ? null : number(cell, amount);
  }

  private static FormAnswer number(Cell cell, BigDecimal number) {
    return new FormAnswer(cell.ref(), Print.plain(number), number, List.of());
  }

  private static FormAnswer told(CellRef ref, String text, List<Figure> figures) {
    return text == null ? null : new FormAnswer(ref, text, null, figures);
  }
}
