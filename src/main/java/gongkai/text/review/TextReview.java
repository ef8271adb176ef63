package gongkai.text.review;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Filing;
import gongkai.text.expr.NamedAmounts;
import gongkai.text.input.TextRule;
import gongkai.text.write.TextTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds an explanatory text that people wrote themselves against the tables of their filing. */
public final class TextReview {
  private final TextTemplate template;
  private final Plan plan;

  private TextReview(TextTemplate template, Plan plan) {
    this.template = template;
    this.plan = plan;
  }

  /**
   * The review that a template defines, or null when it defines none.
   *
   * @throws gongkai.template.BadDefinition when its plan cannot be used
   */
  public static TextReview of(TextTemplate template) {
    Plan plan = Plan.of(template);
    return plan == null ? null : new TextReview(template, plan);
  }

  /**
   * What is wrong in a text.
   *
   * @param filing with its totals filled in
   * @param text the text, or the whole document that it is part of, as plain text
   */
  public List<Finding> review(Filing filing, String text) {
    Map<String, String> titles = new LinkedHashMap<>();
    template.sections().forEach(section -> titles.put(section.numeral(), section.title()));
    Document document = Document.of(withoutUnit(text, filing), titles);
    if (document.sections().isEmpty()) {
      String message = "情况说明里没有认出“一、%s”这样的标题，没有核对；请保留各部分的标题。";
      String first = template.sections().get(0).title();
      return List.of(
          Finding.said(TextRule.HEADINGS.id(), Level.WARNING, message.formatted(first), List.of()));
    }
    var notes = new Notes();
    var amounts = new NamedAmounts(template.vocabulary(), filing);
    var evaluations = new EvaluationReview(document.evaluations());
    document
        .sections()
        .forEach(
            (section, body) -> {
              String words = body.text();
              var passage =
                  new Passage(section, body.numeral(), words, plan, filing, amounts, notes);
              Passage totals = passage.with(ItemReview.withoutItems(words));
              AmountReview.review(totals);
              ClassReview.review(totals);
              RateReview.review(passage);
              ChangeReview.review(passage);
              ShareReview.review(passage);
              ItemReview.review(passage);
              ListReview.review(passage);
              SumReview.review(passage);
              evaluations.review(passage);
              WordReview.review(passage);
            });
    return notes.findings();
  }

  /** A unit's name in front of a wording would hide where the wording begins. */
  private static String withoutUnit(String text, Filing filing) {
    String name = filing.unit() == null ? null : filing.unit().name();
    return name == null || name.isBlank() ? text : text.replace(name, "");
  }
}
