package gongkai.reading.row;

import gongkai.account.Account;
import gongkai.account.Accounts;
import gongkai.table.Labels;
import gongkai.template.Template;
import java.util.Collection;
import java.util.Map;

/** The official names of accounts that rows may bear. */
final class Names {
  private static final String FUNCTION = "功能";
  private static final String FUNCTIONAL = "functional";
  private static final double NEAR = 0.8;
  private final Map<String, Accounts> accounts;

  Names(Template template) {
    this.accounts = template.accounts();
  }

  /** The official name of a 类 that this item of a group nearly spells, else the item itself. */
  String official(String group, String item) {
    Accounts functional = accounts.get(FUNCTIONAL);
    if (!FUNCTION.equals(group) || functional == null) {
      return item;
    }
    String renamed = renamed(functional, item);
    if (renamed != null) {
      return renamed;
    }
    String best = item;
    double nearest = NEAR;
    for (Account account : functional.classes()) {
      String name = Labels.item(account.name());
      if (name.equals(item)) {
        return item;
      }
      double alike = Labels.likeness(name, item);
      if (alike >= nearest) {
        nearest = alike;
        best = name;
      }
    }
    return best;
  }

  /** What a 类 of this earlier name is called now, or null. */
  private static String renamed(Accounts functional, String item) {
    String code = functional.topCodeNamed(item);
    return code == null
        ? null
        : functional.latest(code).map(account -> Labels.item(account.name())).orElse(null);
  }

  /** Whether the rows of this group bear names of 类. */
  boolean areOf(String group) {
    return FUNCTION.equals(group) && accounts.containsKey(FUNCTIONAL);
  }

  /** Whether this item of a group bears the name of a 类. */
  boolean isOfficial(String group, String item) {
    return areOf(group)
        && accounts.get(FUNCTIONAL).classes().stream()
            .anyMatch(account -> Labels.item(account.name()).equals(item));
  }

  /** The one code of a classification that bears this name, or null. */
  String codeOf(String classification, String name) {
    Accounts known = accounts.get(classification);
    if (known == null || name.isEmpty()) {
      return null;
    }
    Collection<String> codes = known.codesNamed(Labels.plain(name));
    return codes.size() == 1 ? codes.iterator().next() : null;
  }
}
