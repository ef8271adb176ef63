package gongkai.rule.language;

import gongkai.report.Level;
import gongkai.report.Rule;
import gongkai.template.Fill;

/**
 * A rule of a template together with what must hold.
 *
 * @param table short name of the table that it judges; null when it judges something else
 * @param fill what it may fill
 */
public record Demand(Rule rule, String table, Fill fill, Statement statement) {

  public String id() {
    return rule.id();
  }

  public Level level() {
    return rule.level();
  }

  /** Whether it is performed on the cells of one table or of all. */
  public boolean isOnTable() {
    return table != null
        || (statement instanceof NamedCheck named && named.check() instanceof TableCheck);
  }
}
