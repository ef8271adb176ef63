package gongkai.inspection;

import gongkai.document.Contents;
import gongkai.document.Document;
import gongkai.document.DocumentTables;
import gongkai.document.Paragraph;
import gongkai.document.Quotes;
import gongkai.inspection.InspectionForm.Item;
import gongkai.inspection.InspectionForm.Subject;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Filing;
import gongkai.table.Labels;
import gongkai.table.Table;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found in a document, sorted to the lines of the form that it is about. */
final class SortedFindings {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=\\s*年)");

  private final Template template;
  private final InspectionForm form;
  private final Document document;
  private final DocumentTables tables;
  private final Filing filing;
  private final Contents contents;
  private final Chapters chapters;
  private final Map<Object, List<Finding>> found = new HashMap<>();

  SortedFindings(
      Template template,
      InspectionForm form,
      Document document,
      DocumentTables tables,
      Filing filing,
      List<Finding> findings) {
    this.template = template;
    this.form = form;
    this.document = document;
    this.tables = tables;
    this.filing = filing;
    this.contents = Contents.of(document);
    this.chapters = new Chapters(document, contents, form.chapters(), Labels.plain(unit()));
    var quotes = new Quotes(document.paragraphs());
    findings.stream()
        .filter(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
        .forEach(it -> found.computeIfAbsent(about(it, quotes), any -> new ArrayList<>()).add(it));
  }

  /** What was found about a line of the form, a table by its short name, or {@link Subject}. */
  List<Finding> about(Object subject) {
    return found.getOrDefault(subject, List.of());
  }

  Document document() {
    return document;
  }

  Filing filing() {
    return filing;
  }

  Contents contents() {
    return contents;
  }

  Chapters chapters() {
    return chapters;
  }

  /** Whose document it is; empty when its tables do not say. */
  String unit() {
    return filing.unit() == null || filing.unit().name() == null ? "" : filing.unit().name();
  }

  /** The year of its tables, else that of its cover; null when neither says one. */
  String year() {
    return filing.year() != null
        ? filing.year().toString()
        : contents.cover().stream()
            .map(line -> YEAR.matcher(line.text()))
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst()
            .orElse(null);
  }

  /** The name of a table, a line of the form, or what belongs to none. */
  private Object about(Finding finding, Quotes quotes) {
    Quotes.Found words = quotes.find(finding);
    if (words != null) {
      Paragraph place = document.paragraphs().get(words.paragraph());
      if (contents.entries().contains(place)) {
        return Subject.CONTENTS;
      }
      Item chapter = chapters.of(words.paragraph());
      return chapter == null ? Subject.REST : chapter;
    }
    if (finding.cells().isEmpty()) {
      return template.tables().stream()
          .filter(spec -> names(finding.message(), spec))
          .map(spec -> (Object) spec.name())
          .findFirst()
          .orElse(Subject.REST);
    }
    String sheet = finding.cells().get(0).sheet();
    return filing.tables().stream()
        .filter(table -> table.sheet().equals(sheet) && isOwn(table))
        .map(table -> (Object) table.name())
        .findFirst()
        .orElseGet(
            () ->
                form.items().stream()
                    .filter(item -> item.subject() == Subject.FORMS)
                    .map(Object.class::cast)
                    .findFirst()
                    .orElse(Subject.REST));
  }

  private boolean names(String message, TableSpec spec) {
    return message.contains("《" + spec.title() + "》")
        || filing.tables(spec.name()).stream()
            .anyMatch(table -> message.contains("“" + table.sheet() + "”"));
  }

  private boolean isOwn(Table table) {
    return template.tables().stream().anyMatch(spec -> spec.name().equals(table.name()));
  }

  /** A finding in words, with the page of its table. */
  String told(Finding finding) {
    Integer page =
        finding.quote() != null || finding.cells().isEmpty()
            ? null
            : tables.page(finding.cells().get(0).sheet());
    return (page == null ? "" : "第%d页起的".formatted(page)) + finding.message();
  }
}
