package gongkai.table;

import java.util.HashMap;
import java.util.Map;

/**
 * Archived filings of the same unit that a filing is held against, by the words that definitions
 * use for them: 上年, 预算. Their tables are named {@code 上年·收支总表}.
 */
public final class Related {
  /** The word for the filing of the year before in the same family. */
  public static final String LAST_YEAR = "上年";

  public static final Related NONE = new Related(Map.of());
  private static final String JOIN = "·";
  private final Map<String, Filing> filings;
  private final Map<String, Table> tables = new HashMap<>();

  public Related(Map<String, Filing> filings) {
    this.filings = Map.copyOf(filings);
    filings.forEach(
        (word, filing) ->
            filing
                .tables()
                .forEach(
                    table -> {
                      String name = word + JOIN + table.name();
                      tables.put(name, table.named(name));
                    }));
  }

  /** The word for its filing in the name of a related table; null for a table of one's own. */
  public static String wordOf(String table) {
    int join = table.indexOf(JOIN);
    return join < 0 ? null : table.substring(0, join);
  }

  /** The name that a table has in its own filing. */
  public static String plainName(String table) {
    return table.substring(table.indexOf(JOIN) + 1);
  }

  /** The related filing of this word, or null when none is archived. */
  public Filing filing(String word) {
    return filings.get(word);
  }

  /** All related tables by their full names. */
  public Map<String, Table> tables() {
    return tables;
  }

  /** The related table of this full name, or null when it was not filed. */
  public Table table(String name) {
    return tables.get(name);
  }

  /** The amounts of the related filing of this word. */
  public PriorFigures figures(String word) {
    Filing filing = filings.get(word);
    return filing == null ? PriorFigures.NONE : PriorFigures.of(filing);
  }
}
