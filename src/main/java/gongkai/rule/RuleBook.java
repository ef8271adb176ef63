package gongkai.rule;

import gongkai.report.Rule;
import gongkai.template.BadDefinition;
import gongkai.template.Check;
import gongkai.template.RuleLine;
import gongkai.template.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

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

  /** The rules, whatever they are about. */
  public List<Rule> rules() {
    return demands.stream().map(Demand::rule).toList();
  }

  private static String fingerprint(Template template) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : List.of("tables.yaml", RuleLine.FILE, RuleLine.COMMON)) {
        digest.update(template.file(name).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
