package gongkai.template;

import gongkai.report.Rule;
import java.util.EnumMap;
import java.util.Map;

/** The rules of a template that name the checks of one package, each named once at most. */
public final class Checks {
  private Checks() {}

  /**
   * Which rule asks for which check; a check that none asks for is not performed.
   *
   * @throws BadDefinition when two lines name the same check
   */
  public static <C extends Enum<C> & Check> Map<C, Rule> of(Template template, Class<C> kind) {
    Map<C, Rule> rules = new EnumMap<>(kind);
    for (RuleLine line : RuleLine.of(template)) {
      for (C check : kind.getEnumConstants()) {
        if (line.subject().equals(check.scope()) && line.names(check)) {
          Rule before = rules.put(check, line.rule(check, check.says()));
          if (before != null) {
            throw line.bad(line.formula(), "“" + check.word() + "”已经写在 " + before.id());
          }
        }
      }
    }
    return rules;
  }
}
