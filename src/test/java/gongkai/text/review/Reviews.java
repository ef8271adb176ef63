package gongkai.text.review;

import gongkai.report.Coverage;
import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.template.Template;
import gongkai.text.claim.PrintedLine;
import gongkai.text.input.InputSheets;
import gongkai.text.input.Inputs;
import gongkai.text.parse.TextParser;
import gongkai.text.write.TextTemplate;
import java.util.ArrayList;
import java.util.List;

/** The review of the texts of one template. */
public final class Reviews {
  private final TextTemplate text;
  private final TextReview review;

  /** How a text came out. */
  public record Reviewed(List<Finding> findings, Coverage coverage) {}

  public Reviews(Template template) {
    this.text = TextParser.isIn(template) ? TextParser.of(template) : null;
    this.review = TextReview.of(template, text);
  }

  public List<Finding> findings(Filing filing, String words) {
    return of(filing, words).findings();
  }

  public Reviewed of(Filing filing, String words) {
    List<Rule> asked = new ArrayList<>(review.rules());
    InputSheets sheets = InputSheets.NONE;
    if (text != null) {
      asked.addAll(text.rules());
      sheets = text.vocabulary().inputs();
    }
    var outcomes = new Outcomes(asked);
    List<PrintedLine> lines = words.lines().map(line -> new PrintedLine(line, null)).toList();
    Inputs inputs = Inputs.read(filing.book(), sheets);
    Coverage coverage = review.review(filing, inputs, Related.NONE, lines, outcomes);
    return new Reviewed(outcomes.result().findings(), coverage);
  }
}
