package gongkai.text.review;

import gongkai.report.Coverage;
import gongkai.report.Level;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.template.Checks;
import gongkai.template.Template;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimReader;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Folded;
import gongkai.text.claim.Lexicon;
import gongkai.text.claim.Passage;
import gongkai.text.claim.Passages;
import gongkai.text.claim.PrintedLine;
import gongkai.text.claim.TitleYear;
import gongkai.text.expr.Knowledge;
import gongkai.text.expr.Vocabulary;
import gongkai.text.input.Inputs;
import gongkai.text.write.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds an explanatory text that people wrote themselves against all that is known. */
public final class TextReview {
  private static final int CONTEXT = 6;
  private final Vocabulary vocabulary;
  private final Plan plan;
  private final Map<TextCheck, Rule> rules;

  private TextReview(Vocabulary vocabulary, Plan plan) {
    this.vocabulary = vocabulary;
    this.plan = plan;
    this.rules = Checks.of(vocabulary.template(), TextCheck.class);
  }

  /**
   * The review of texts of a template; where it says nothing of their wording, what holds for any.
   *
   * @param text how the template words its text, or null when it does not
   * @throws gongkai.template.BadDefinition when its plan cannot be used
   */
  public static TextReview of(Template template, TextTemplate text) {
    Vocabulary vocabulary = text == null ? Vocabulary.none(template) : text.vocabulary();
    return new TextReview(vocabulary, Plan.of(template, text));
  }

  /** All rules about a text. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /**
   * Tries the rules on a text.
   *
   * @param filing with its totals filled in
   * @param inputs what people wrote on its input sheets
   * @param related what else the unit filed
   * @param text the text, or the whole document that it is part of
   */
  public Coverage review(
      Filing filing, Inputs inputs, Related related, List<PrintedLine> text, Outcomes outcomes) {
    List<Passage> passages = Passages.of(text, plan.titles());
    Filing dated = filing.year() == null ? filing.in(TitleYear.of(text)) : filing;
    var knowledge = new Knowledge(vocabulary, dated, inputs, related);
    String reasons = Folded.fold(knowledge.words().replace("\n", "；"));
    var language = new LanguageReview(outcomes, rules);
    headings(passages, outcomes);
    List<Evaluation> evaluations = Evaluation.all(text);
    List<PassageReview> reviews = new ArrayList<>();
    for (Passage passage : passages) {
      PassageReview review = read(passage, knowledge, outcomes);
      judge(review, evaluations);
      told(review, reasons);
      language.review(passage, plan.residue(), filing.scope());
      reviews.add(review);
    }
    return coverage(reviews);
  }

  private static Coverage coverage(List<PassageReview> reviews) {
    int numbers = 0;
    List<Coverage.Unread> unread = new ArrayList<>();
    for (PassageReview review : reviews) {
      for (Claim claim : review.claims()) {
        boolean isNumber = !claim.unit().isEmpty();
        numbers += isNumber ? 1 : 0;
        if (isNumber && !review.bound().contains(claim)) {
          String quote = review.passage().quote(claim.from(), claim.end());
          unread.add(new Coverage.Unread(quote, review.passage().where(claim.start())));
        }
      }
    }
    return new Coverage(numbers, numbers - unread.size(), unread);
  }

  private PassageReview read(Passage passage, Knowledge knowledge, Outcomes outcomes) {
    Filing filing = knowledge.filing();
    String section = passage.section() == null ? "" : passage.section();
    String unit =
        filing.unit() == null || filing.unit().name() == null ? null : filing.unit().name();
    var lexicon =
        new Lexicon(
            plan.named(section),
            Known.names(plan, section, knowledge),
            unit == null ? null : Folded.fold(unit));
    int year = filing.year() == null ? 0 : filing.year();
    var claims = ClaimReader.read(passage, lexicon, year, plan.planning());
    return new PassageReview(passage, claims, lexicon, plan, knowledge, outcomes, rules);
  }

  private static void judge(PassageReview review, List<Evaluation> evaluations) {
    var known = new Known(review);
    new QuoteReview(review, known).review();
    new RateReview(review, known).review();
    new ChangeReview(review, known).review();
    new ShareReview(review, known).review();
    new SumReview(review).review();
    new EvaluationReview(review, evaluations).review();
    ListReview.review(review);
    new ReasonReview(review).review();
    new WordReview(review, known).review();
  }

  /** A number in words that a person wrote on an input sheet too is that of the sheet. */
  private static void told(PassageReview review, String reasons) {
    String text = review.text();
    for (Claim claim : review.claims()) {
      int from = Math.max(0, claim.start() - CONTEXT);
      int to = Math.min(text.length(), claim.end() + 1);
      if (claim.role() == ClaimRole.OTHER && reasons.contains(text.substring(from, to))) {
        review.bind(claim);
      }
    }
  }

  private void headings(List<Passage> passages, Outcomes outcomes) {
    Rule rule = rules.get(TextCheck.HEADINGS);
    outcomes.tried(rule);
    if (plan.titles().isEmpty()) {
      outcomes.fail(rule).level(Level.INFO).says("这套表没有定义情况说明的写法，您的情况说明只核对了与写法无关的部分").report();
      return;
    }
    if (passages.stream().allMatch(passage -> passage.section() == null)) {
      String title = plan.titles().values().iterator().next().get(0);
      outcomes.fail(rule).word("标题", title).report();
      return;
    }
    Rule complete = rules.get(TextCheck.SECTIONS);
    outcomes.tried(complete);
    List<String> missing = new ArrayList<>();
    plan.titles()
        .forEach(
            (section, titles) -> {
              if (passages.stream().noneMatch(it -> section.equals(it.section()))) {
                missing.add("“" + titles.get(0) + "”");
              }
            });
    if (!missing.isEmpty()) {
      outcomes.fail(complete).word("标题", String.join("、", missing)).report();
    }
  }
}
