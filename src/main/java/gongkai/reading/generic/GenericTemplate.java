package gongkai.reading.generic;

import gongkai.reading.match.TableMatch;
import gongkai.reading.match.TemplateFinder.Candidate;
import gongkai.reading.survey.Surveyed;
import gongkai.template.GenericForms;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a template of a workbook that none was written for, out of its own headers. */
public final class GenericTemplate {
  private static final String FAMILY = "generic";
  private static final String SOURCE = "表头和科目编码本身";
  private final GenericForms forms;
  private final List<GenericTable> tables = new ArrayList<>();
  private final List<TableMatch> matches = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private GenericTemplate(GenericForms forms, Template beside) {
    this.forms = forms;
    if (beside != null) {
      beside.tables().forEach(it -> taken.add(it.name()));
    }
  }

  /**
   * A template that was made.
   *
   * @param told what it can judge and what it leaves, for a person
   */
  public record Made(Candidate candidate, String told) {
    public int tables() {
      return candidate.matches().size();
    }
  }

  /**
   * The template and its sheets; it has no tables when no sheet is a budget table.
   *
   * @param year of the workbook
   * @param beside the template that other sheets of the workbook follow, or null
   */
  public static Made of(List<Surveyed> sheets, GenericForms forms, int year, Template beside) {
    var template = new GenericTemplate(forms, beside);
    sheets.forEach(template::add);
    return new Made(template.candidate(year), template.told(beside));
  }

  private void add(Surveyed sheet) {
    if (sheet.layout() == null) {
      leave(sheet.holdsNumbers() && !sheet.listsTitles(), sheet, "认不出表头");
      return;
    }
    var table = new GenericTable(sheet, forms, free(sheet.called()));
    TableSpec spec = table.spec();
    boolean stated = sheet.facts().amounts() != null;
    if (table.formulas().isEmpty()) {
      leave(stated || sheet.hasAmounts(), sheet, "表头不能确定任何关系");
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
      left.add(sheet.cited() + why);
    }
  }

  /** The name of a sheet as rules can write it. */
  private String free(String sheet) {
    String plain = sheet.replaceAll("[\\[\\]|Σ.·\\s]", "");
    String free =
        plain.isEmpty() || taken.contains(plain) ? plain + "表" + (tables.size() + 1) : plain;
    taken.add(free);
    return free;
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
            null,
            files);
    return new Candidate(template, matches, List.of(), List.of(), 0);
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

  /** What was judged and what was not, in one sentence; null when there is nothing to say. */
  private String told(Template beside) {
    String checked =
        tables.stream()
            .map(it -> "“" + it.name() + "”" + it.formulas().size() + " 条")
            .collect(Collectors.joining("、"));
    String rest = String.join("；", left);
    if (beside == null) {
      return "这套表没有专门的定义，只按表头和科目编码能确定的关系核对：%s；没有核对：表与表之间的关系、情况说明%s。"
          .formatted(checked, rest.isEmpty() ? "" : "；" + rest);
    }
    if (checked.isEmpty()) {
      return rest.isEmpty() ? null : "不属于这套模板、没有核对的表：%s。".formatted(rest);
    }
    return "不属于这套模板的表，只按表头和科目编码能确定的关系核对：%s%s。"
        .formatted(checked, rest.isEmpty() ? "" : "；没有核对：" + rest);
  }
}
