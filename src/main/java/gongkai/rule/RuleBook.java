package gongkai.rule;

import gongkai.template.BadDefinition;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The rules of one template.
 *
 * @param template whose rules they are
 * @param rules in the order of the file
 * @param fingerprint changes when any definition that judges a filing changes
 */
public record RuleBook(Template template, List<Rule> rules, String fingerprint) {
  private static final String FILE = "rules.txt";

  public RuleBook {
    rules = List.copyOf(rules);
  }

  /**
   * Reads the rules of a template.
   *
   * @throws BadDefinition when a line cannot be used
   */
  public static RuleBook of(Template template) {
    String file = template.id() + "/" + FILE;
    String text = template.file(FILE);
    if (text == null) {
      throw new BadDefinition(file, 1, 1, "is missing; a template needs its rules");
    }
    List<Rule> rules = new RuleParser(file, template).parse(text);
    return new RuleBook(template, rules, fingerprint(template));
  }

  /** The rule in one line of Chinese: where, what. */
  public String printed(Rule rule) {
    TableSpec table = template.table(rule.head().table());
    String scope = rule.head().scope();
    String each = scope.contains(" ") ? "，" + scope.substring(scope.indexOf(' ') + 1) : "";
    return table.cited() + each + "：" + says(rule);
  }

  private static String says(Rule rule) {
    if (rule instanceof Roll) {
      return "类 = Σ款，款 = Σ项，合计 = Σ类（每个金额栏）";
    }
    if (rule instanceof Wording wording) {
      String except =
          wording.except().isEmpty() ? "" : "（" + String.join("、", wording.except()) + "除外）";
      return wording.kind().says() + except;
    }
    return rule.head().text();
  }

  private static String fingerprint(Template template) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : List.of("tables.yaml", FILE)) {
        digest.update(template.file(name).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
