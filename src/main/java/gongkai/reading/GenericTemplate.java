package gongkai.reading;

import gongkai.reading.TemplateFinder.Candidate;
import gongkai.template.GenericForms;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a template of a workbook that none was written for, out of its own headers. */
final class GenericTemplate {
  private static final String FAMILY = "generic";
  private static final String SOURCE = "表头和科目编码本身";
  private final GenericForms forms;
  private final List<GenericTable> tables = new ArrayList<>();
  private final List<TableMatch> matches = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  private GenericTemplate(GenericForms forms) {
    this.forms = forms;
  }

  /**
   * A template that was made.
   *
   * @param told what it can judge and what it leaves, for a person
   */
  record Made(Candidate candidate, String told) {}

  /**
   * The template and its sheets, or empty when no sheet is a budget table.
   *
   * @param year of the workbook
   */
  static Optional<Made> of(List<Surveyed> sheets, GenericForms forms, int year) {
    var template = new GenericTemplate(forms);
    sheets.stream().filter(it -> it.layout() != null).forEach(template::add);
    if (template.tables.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Made(template.candidate(year), template.told()));
  }

  private void add(Surveyed sheet) {
    var table = new GenericTable(sheet, forms, free(sheet.name()));
    TableSpec spec = table.spec();
    boolean stated = sheet.facts().amounts() != null;
    if (table.formulas().isEmpty()) {
      leave(stated, sheet, "表头不能确定任何关系");
    } else if (!stated) {
      leave(true, sheet, "没有写明金额单位，请写上“单位：万元”或“单位：元”");
    } else {
      tables.add(table);
      matches.add(new TableMatch(spec, sheet, 1));
      leave(!table.unchecked().isEmpty(), sheet, String.join("，", table.unchecked()));
    }
  }

  private void leave(boolean worthSaying, Surveyed sheet, String why) {
    if (worthSaying) {
      left.add("“" + sheet.name() + "”" + why);
    }
  }

  /** The name of a sheet as rules can write it. */
  private String free(String sheet) {
    String plain = sheet.replaceAll("[\\[\\]|Σ.·\\s]", "");
    Set<String> taken = new HashSet<>();
    tables.forEach(it -> taken.add(it.name()));
    return plain.isEmpty() || taken.contains(plain) ? plain + "表" + (tables.size() + 1) : plain;
  }

  private Candidate candidate(int year) {
    List<TableSpec> specs = matches.stream().map(TableMatch::spec).toList();
    Map<String, String> files = new HashMap<>(forms.common());
    files.put("rules.txt", rules());
    files.put("tables.yaml", rules());
    var template =
        new Template(
            FAMILY,
            year,
            forms.name(),
            List.of(),
            specs,
            forms.accounts(),
            forms.forms(),
            List.of(),
            files);
    return new Candidate(template, matches, List.of(), 0);
  }

  private String rules() {
    var lines = new StringBuilder();
    for (int at = 0; at < tables.size(); at++) {
      int number = 1;
      for (String formula : tables.get(at).formulas()) {
        lines.append("G%02d-%d | %s | %s%n".formatted(at + 1, number++, formula, SOURCE));
      }
    }
    return lines.toString();
  }

  private String told() {
    String checked =
        tables.stream()
            .map(it -> "“" + it.name() + "”" + it.formulas().size() + " 条")
            .collect(Collectors.joining("、"));
    return "这套表没有专门的定义，只按表头和科目编码能确定的关系核对：%s；没有核对：表与表之间的关系、情况说明%s。"
        .formatted(checked, left.isEmpty() ? "" : "；" + String.join("；", left));
  }
}
