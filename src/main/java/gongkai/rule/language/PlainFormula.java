package gongkai.rule.language;

import gongkai.table.Related;
import java.util.List;
import java.util.Set;

/** Says a side of an identity as a person would, without the brackets of the rule language. */
public final class PlainFormula {
  /** Columns that every row of a table has alone, so that the row says enough. */
  private static final Set<String> ONLY_COLUMN = Set.of("金额", "决算数", "预算数");

  private PlainFormula() {}

  /**
   * @param own the table that needs no mention
   * @param tables whether to say of which other table an amount is
   */
  public static String of(List<Term> terms, String own, boolean tables) {
    var said = new StringBuilder();
    for (Term term : terms) {
      boolean first = said.isEmpty();
      said.append(term.sign() < 0 ? "－" : first ? "" : "＋").append(of(term.ref(), own, tables));
    }
    return said.toString();
  }

  private static String of(Ref ref, String own, boolean tables) {
    boolean archived = Related.wordOf(ref.table()) != null;
    String table =
        archived
            ? Related.wordOf(ref.table()) + Related.plainName(ref.table()) + "的"
            : tables && !ref.table().equals(own) ? ref.table() + "的" : "";
    return table + rows(ref);
  }

  private static String rows(Ref ref) {
    String column = ref.column() == null ? "" : ref.column();
    if (!(ref.rows() instanceof Ref.Rows.Keys keys)) {
      return ref.rows() instanceof Ref.Rows.Current ? column : column.replace('.', ' ');
    }
    if (keys.sum()) {
      boolean several = keys.keys().size() > 1;
      return (several ? "" : "各") + String.join("、", keys.keys()) + "之和";
    }
    String row = String.join("、", keys.keys());
    return ONLY_COLUMN.contains(column) ? row : row + column.replace('.', ' ');
  }
}
