package gongkai.desk;

import gongkai.performance.PerformanceDefinitions;
import gongkai.performance.PerformanceResult;
import gongkai.performance.PerformanceReview;
import gongkai.rule.Checker;
import gongkai.rule.RuleBook;
import gongkai.table.Filing;
import gongkai.template.Check;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.text.parse.TextParser;
import gongkai.text.review.TextReview;
import gongkai.text.write.TextTemplate;
import java.util.List;

/** What a template says of its workbooks, ready to be applied. */
record Definition(
    Template template,
    RuleBook rules,
    Checker checker,
    PerformanceDefinitions forms,
    TextTemplate text,
    TextReview review) {

  /** What a line of rules.txt about something else than a table may name. */
  private static final List<Check> CHECKS = List.of();

  /**
   * @throws gongkai.template.BadDefinition when it cannot be used
   */
  static Definition of(Template template, TemplateLibrary library) {
    RuleBook rules = RuleBook.of(template, CHECKS);
    TextTemplate text = TextParser.isIn(template) ? TextParser.of(template) : null;
    var forms = PerformanceDefinitions.find(template, library).orElse(null);
    TextReview review = text == null ? null : TextReview.of(text);
    return new Definition(template, rules, new Checker(rules), forms, text, review);
  }

  String fingerprint() {
    return forms == null ? rules.fingerprint() : rules.fingerprint() + "-" + forms.fingerprint();
  }

  PerformanceResult formsOf(Filing filing) {
    return forms == null ? PerformanceResult.NONE : PerformanceReview.review(filing, forms);
  }
}
