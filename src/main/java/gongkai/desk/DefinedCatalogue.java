package gongkai.desk;

import gongkai.blank.BlankBooks;
import gongkai.performance.PerformanceDefinitions;
import gongkai.performance.PerformanceRule;
import gongkai.reading.ReadingRule;
import gongkai.report.Rejected;
import gongkai.rule.RuleBook;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.text.expr.InputRule;
import gongkai.text.input.TextRule;
import gongkai.text.parse.TextParser;
import gongkai.workbook.form.BlankWorkbook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of the templates that are defined. */
public final class DefinedCatalogue implements Catalogue {
  private final Map<String, RuleBook> books = new TreeMap<>();
  private final Map<String, List<PerformanceRule>> forms = new HashMap<>();
  private final Map<String, List<TextRule>> texts = new HashMap<>();
  private final Map<String, byte[]> blanks = new ConcurrentHashMap<>();

  /**
   * @throws gongkai.template.BadDefinition when a rule cannot be used
   */
  public DefinedCatalogue(TemplateLibrary library) {
    for (Template template : library.all()) {
      books.put(template.id(), RuleBook.ofTables(template));
      forms.put(
          template.id(),
          PerformanceDefinitions.find(template, library)
              .map(definitions -> definitions.rulesFor(template.id()))
              .orElse(List.of()));
      texts.put(template.id(), textRules(template));
    }
  }

  /** Where no text is defined, one that comes along is left aside, and that is said. */
  private static List<TextRule> textRules(Template template) {
    return TextParser.isIn(template)
        ? TextRule.of(
            TextParser.of(template).rules().stream().map(InputRule::id).collect(Collectors.toSet()))
        : List.of(TextRule.HEADINGS);
  }

  @Override
  public List<Form> forms() {
    return books.values().stream().map(this::form).toList();
  }

  private Form form(RuleBook book) {
    Template template = book.template();
    return new Form(
        template.id(),
        template.family(),
        template.year(),
        template.name(),
        template.tables().stream().map(TableSpec::cited).toList(),
        book.rules().size() + forms.get(template.id()).size(),
        BlankBooks.isDrawn(template));
  }

  /**
   * The template's own rules, those of its performance forms and of its explanatory text, then
   * those that reading any workbook brings.
   */
  @Override
  public List<Check> checks(String template) {
    RuleBook book = book(template);
    Stream<Check> own =
        book.rules().stream().map(it -> new Check(it.id(), it.level(), it.says(), it.source()));
    Stream<Check> performance =
        forms.get(template).stream()
            .map(it -> new Check(it.id(), it.level(), it.says(), it.source()));
    Stream<Check> text =
        texts.get(template).stream()
            .map(it -> new Check(it.id(), it.level(), it.says(), it.source()));
    Stream<Check> reading =
        Arrays.stream(ReadingRule.values())
            .map(it -> new Check(it.id(), it.level(), it.says(), it.source()));
    return Stream.of(own, performance, text, reading).flatMap(it -> it).toList();
  }

  @Override
  public byte[] blank(String template) {
    Template wanted = book(template).template();
    return blanks.computeIfAbsent(template, id -> BlankWorkbook.build(wanted, wanted.year()));
  }

  private RuleBook book(String template) {
    RuleBook book = books.get(template);
    if (book == null) {
      throw new Rejected(
          "no-template", "没有模板 " + template + "，现有：" + String.join("、", books.keySet()) + "。");
    }
    return book;
  }
}
