package gongkai.desk;

import gongkai.blank.BlankBooks;
import gongkai.report.Rejected;
import gongkai.report.Rule;
import gongkai.template.Landmarks;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.form.BlankWorkbook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue of the templates that are defined. */
public final class DefinedCatalogue implements Catalogue {
  private final Map<String, Definition> definitions = new TreeMap<>();
  private final Map<String, byte[]> blanks = new ConcurrentHashMap<>();

  /**
   * @throws gongkai.template.BadDefinition when a rule cannot be used
   */
  public DefinedCatalogue(TemplateLibrary library) {
    for (Template template : library.all()) {
      definitions.put(template.id(), Definition.of(template));
    }
  }

  @Override
  public List<Form> forms() {
    return definitions.values().stream().map(DefinedCatalogue::form).toList();
  }

  private static Form form(Definition definition) {
    Template template = definition.template();
    return new Form(
        template.id(),
        template.family(),
        template.year(),
        template.name(),
        template.tables().stream().map(TableSpec::cited).toList(),
        definition.demands().size(),
        BlankBooks.isDrawn(template));
  }

  @Override
  public List<Check> checks(String template) {
    return definition(template).demands().stream().map(DefinedCatalogue::check).toList();
  }

  private static Check check(Rule rule) {
    return new Check(rule.id(), rule.level(), rule.says(), rule.source());
  }

  @Override
  public byte[] blank(String template) {
    Template wanted = definition(template).template();
    return blanks.computeIfAbsent(template, id -> BlankWorkbook.build(wanted, wanted.year()));
  }

  @Override
  public Optional<Landmarks> landmarks(String family) {
    return definitions.values().stream()
        .map(Definition::template)
        .filter(it -> it.family().equals(family) && it.landmarks() != null)
        .max(Comparator.comparing(Template::year))
        .map(Template::landmarks);
  }

  private Definition definition(String template) {
    Definition definition = definitions.get(template);
    if (definition == null) {
      throw new Rejected(
          "no-template",
          "没有模板 " + template + "，现有：" + String.join("、", definitions.keySet()) + "。");
    }
    return definition;
  }
}
