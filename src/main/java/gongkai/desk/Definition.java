package gongkai.desk;

import gongkai.form.FormExaminer;
import gongkai.form.judge.FormCheck;
import gongkai.reading.ReadingRule;
import gongkai.report.Rule;
import gongkai.rule.Checker;
import gongkai.rule.RuleBook;
import gongkai.template.Check;
import gongkai.template.Template;
import gongkai.text.expr.InputRule;
import gongkai.text.input.TextRule;
import gongkai.text.parse.TextParser;
import gongkai.text.review.TextReview;
import gongkai.text.write.TextTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template says of its workbooks, ready to be applied. */
record Definition(
    Template template,
    RuleBook rules,
    Checker checker,
    FormExaminer forms,
    TextTemplate text,
    TextReview review) {

  /** What a line of rules.txt about something else than a table may name. */
  private static final List<Check> CHECKS =
      Stream.<Check[]>of(ReadingRule.values(), FormCheck.values()).flatMap(Arrays::stream).toList();

  /**
   * @throws gongkai.template.BadDefinition when it cannot be used
   */
  static Definition of(Template template) {
    RuleBook rules = RuleBook.of(template, CHECKS);
    TextTemplate text = TextParser.isIn(template) ? TextParser.of(template) : null;
    FormExaminer forms = FormExaminer.of(template).orElse(null);
    TextReview review = text == null ? null : TextReview.of(text);
    return new Definition(template, rules, new Checker(rules), forms, text, review);
  }

  /** All that it demands, of whatever kind. */
  List<Rule> demands() {
    Stream<Rule> ofText =
        ofText().stream().map(it -> new Rule(it.id(), it.level(), it.says(), it.source(), null));
    return Stream.concat(rules.rules().stream(), ofText).toList();
  }

  /** Where no text is defined, one that comes along is left aside, and that is said. */
  private List<TextRule> ofText() {
    return text == null
        ? List.of(TextRule.HEADINGS)
        : TextRule.of(text.rules().stream().map(InputRule::id).collect(Collectors.toSet()));
  }

  String fingerprint() {
    return forms == null ? rules.fingerprint() : rules.fingerprint() + "-" + forms.fingerprint();
  }
}
