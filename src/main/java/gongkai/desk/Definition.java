package gongkai.desk;

import gongkai.form.FormExaminer;
import gongkai.form.judge.FormCheck;
import gongkai.inspection.Inspector;
import gongkai.reading.published.PublicationCheck;
import gongkai.reading.published.PublicationReview;
import gongkai.reading.remark.ReadingCheck;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.template.Check;
import gongkai.template.Checks;
import gongkai.template.Template;
import gongkai.text.expr.FactCheck;
import gongkai.text.input.InputCheck;
import gongkai.text.input.InputSheet;
import gongkai.text.parse.TextParser;
import gongkai.text.review.TextCheck;
import gongkai.text.review.TextReview;
import gongkai.text.write.TextTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a template says of its workbooks, ready to be applied. */
record Definition(
    Template template,
    RuleBook rules,
    Checker checker,
    FormExaminer forms,
    TextTemplate text,
    TextReview review,
    PublicationReview publication,
    Inspector inspector) {

  /** What a line of rules.txt about something else than a table may name. */
  private static final List<Check> CHECKS =
      Stream.<Check[]>of(
              ReadingCheck.values(),
              FormCheck.values(),
              InputCheck.values(),
              FactCheck.values(),
              TextCheck.values(),
              PublicationCheck.values())
          .flatMap(Arrays::stream)
          .toList();

  /**
   * @throws gongkai.template.BadDefinition when it cannot be used
   */
  static Definition of(Template template) {
    RuleBook rules = RuleBook.of(template, CHECKS);
    TextTemplate text = TextParser.isIn(template) ? TextParser.of(template) : null;
    FormExaminer forms = FormExaminer.of(template).orElse(null);
    TextReview review = TextReview.of(template, text);
    var publication = new PublicationReview(Checks.of(template, PublicationCheck.class));
    return new Definition(
        template,
        rules,
        new Checker(rules),
        forms,
        text,
        review,
        publication,
        new Inspector(template));
  }

  /** All that it demands, of whatever kind. */
  List<Rule> demands() {
    return rules.rules();
  }

  /** The rules about what people fill in and write. */
  Outcomes ofText() {
    List<Rule> asked = new ArrayList<>(review.rules());
    asked.addAll(text == null ? List.of() : text.rules());
    return new Outcomes(asked);
  }

  /** Names of the sheets that ask people for what only they know. */
  Stream<String> asking() {
    return text == null
        ? Stream.of()
        : text.vocabulary().inputs().sheets().stream().map(InputSheet::name);
  }

  String fingerprint() {
    return forms == null ? rules.fingerprint() : rules.fingerprint() + "-" + forms.fingerprint();
  }
}
