package gongkai.rule.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.report.Rule;
import gongkai.report.Sha256;
import gongkai.template.BadDefinition;
import gongkai.template.Check;
import gongkai.template.RuleLine;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of one template.
 *
 * @param template whose rules they are
 * @param demands in the order of the file
 * @param fingerprint changes when any definition that judges a filing changes
 */
public record RuleBook(Template template, List<Demand> demands, String fingerprint) {
  public RuleBook {
    demands = List.copyOf(demands);
  }

  /**
   * All rules of a template.
   *
   * @param checks what lines about something else than its tables may name
   * @throws BadDefinition when a line cannot be used
   */
  public static RuleBook of(Template template, Collection<? extends Check> checks) {
    return new RuleBook(
        template,
        new RuleParser(template, checks).parse(RuleLine.of(template)),
        fingerprint(template));
  }

  /**
   * The rules about its tables alone.
   *
   * @throws BadDefinition when a line cannot be used
   */
  public static RuleBook ofTables(Template template) {
    return of(template, null);
  }

  /** These rules and those about the tables of another template, which stand in the same filing. */
  public RuleBook and(RuleBook other) {
    List<TableSpec> tables = new ArrayList<>(template.tables());
    tables.addAll(other.template.tables());
    Set<String> theirs =
        other.template.tables().stream().map(TableSpec::name).collect(Collectors.toSet());
    List<Demand> all = new ArrayList<>(demands);
    other.demands.stream().filter(it -> theirs.contains(it.table())).forEach(all::add);
    return new RuleBook(template.asking(tables), all, fingerprint);
  }

  /** The rules, whatever they are about. */
  public List<Rule> rules() {
    return demands.stream().map(Demand::rule).toList();
  }

  private static String fingerprint(Template template) {
    var digest = new Sha256();
    for (String name : List.of("tables.yaml", RuleLine.FILE, RuleLine.COMMON)) {
      digest.feed(template.file(name).getBytes(UTF_8)).feed(new byte[1]);
    }
    return digest.hex().substring(0, 16);
  }
}
