package gongkai.template;

import gongkai.account.Accounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code tables.yaml} and refuses what it cannot mean. */
final class TemplateParser {
  private static final Set<String> LANDMARKS =
      new TreeSet<>(Set.of("income", "expenditure", "opening", "closing"));

  private TemplateParser() {}

  /** The file's own shape. */
  private record TablesFile(
      String name,
      List<String> words,
      Map<String, String> accounts,
      List<String> forms,
      List<RelatedSpec> related,
      Map<String, String> landmarks,
      List<TableSpec> tables) {}

  static Template parse(
      String family,
      int year,
      Map<String, String> files,
      Function<String, Accounts> classification) {
    String file = family + "/" + year + "/tables.yaml";
    var yaml = new YamlFile(file, files.get("tables.yaml"));
    TablesFile read = yaml.read(TablesFile.class);
    Map<String, Accounts> accounts = new HashMap<>();
    if (read.accounts() != null) {
      read.accounts().forEach((use, name) -> accounts.put(use, classification.apply(name)));
    }
    var template =
        new Template(
            family,
            year,
            read.name(),
            read.words(),
            read.tables().stream().filter(table -> table.form() == null).toList(),
            accounts,
            forms(family + "/" + year, read, files),
            read.related(),
            landmarks(yaml, read.landmarks()),
            files);
    verify(file, template);
    if (template.landmarks() != null) {
      exist(yaml, template);
    }
    return template;
  }

  /** The forms that it defines itself, or the kinds of forms that come along with it. */
  private static FormSet forms(String id, TablesFile read, Map<String, String> files) {
    List<TableSpec> own = read.tables().stream().filter(table -> table.form() != null).toList();
    if (own.isEmpty()) {
      return read.forms() == null ? null : new FormSet(null, read.forms(), own, Map.of());
    }
    List<String> kinds = own.stream().map(TableSpec::form).distinct().toList();
    return new FormSet(id, kinds, own, files);
  }

  private static Landmarks landmarks(YamlFile yaml, Map<String, String> written) {
    if (written == null) {
      return null;
    }
    if (!written.keySet().equals(LANDMARKS)) {
      throw yaml.bad("landmarks:", "landmarks 应写 " + String.join("、", LANDMARKS));
    }
    Map<String, Place> places = new HashMap<>();
    written.forEach(
        (word, text) ->
            places.put(
                word,
                Place.parse(text)
                    .filter(it -> it.row() != null && it.column() != null && !it.table().isEmpty())
                    .orElseThrow(() -> yaml.bad(text, "“" + text + "”应写成 表[行].栏"))));
    return new Landmarks(
        places.get("income"),
        places.get("expenditure"),
        places.get("opening"),
        places.get("closing"));
  }

  private static void exist(YamlFile yaml, Template template) {
    Landmarks marks = template.landmarks();
    for (Place place :
        List.of(marks.income(), marks.expenditure(), marks.opening(), marks.closing())) {
      place
          .missing(template)
          .ifPresent(
              what -> {
                throw yaml.bad(place.toString(), what);
              });
    }
  }

  private static void verify(String file, Template template) {
    var names = new HashSet<String>();
    for (TableSpec table : template.tables()) {
      if (!names.add(table.name())) {
        throw new BadDefinition(file, 1, 1, "table '" + table.name() + "' stands twice");
      }
      String codes = table.codes();
      if (codes != null
          && !BandSpec.OWN_CODES.contains(codes)
          && !template.accounts().containsKey(codes)) {
        throw new BadDefinition(
            file,
            1,
            1,
            "table '%s' wants codes '%s'; name that classification under accounts:"
                .formatted(table.name(), codes));
      }
    }
  }
}
