package gongkai.rule.language;

import gongkai.template.Check;
import java.util.List;

/**
 * A check that is named because it is no identity.
 *
 * @param check what is performed
 * @param arguments what the line adds to its name
 */
public record NamedCheck(Check check, List<String> arguments) implements Statement {
  public NamedCheck {
    arguments = List.copyOf(arguments);
  }
}
