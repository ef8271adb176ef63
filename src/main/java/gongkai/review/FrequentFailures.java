package gongkai.review;

import gongkai.archive.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes wrong most in the latest versions. */
public final class FrequentFailures {
  private final Database database;

  public FrequentFailures(Database database) {
    this.database = database;
  }

  /**
   * A rule that fails.
   *
   * @param filings how many filings it fails in, as error or warning
   */
  public record Trouble(String rule, int filings) {}

  /**
   * The rules that fail in most filings of a year, the worst first.
   *
   * @param within codes of the units that the asker may see (names of those without); null for all
   */
  public List<Trouble> worst(Set<String> within, int year, int most) {
    Map<String, Integer> filings = new HashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT w.text AS rule, ifnull(u.code, u.name) AS unit,
                    count(DISTINCT s.id) AS filings
                  FROM submission s
                  JOIN unit u ON u.id = s.unit_id
                  JOIN finding f ON f.version_id = s.latest_id AND f.level IN ('ERROR', 'WARNING')
                  JOIN word w ON w.id = f.rule_id
                  WHERE s.year = :year
                  GROUP BY u.id, f.rule_id
                  """)
              .bind("year", year)
              .map(
                  (row, context) -> {
                    if (within == null || within.contains(row.getString("unit"))) {
                      filings.merge(row.getString("rule"), row.getInt("filings"), Integer::sum);
                    }
                    return null;
                  })
              .list();
          return null;
        });
    List<Trouble> troubles = new ArrayList<>();
    filings.forEach((rule, count) -> troubles.add(new Trouble(rule, count)));
    troubles.sort(
        (a, b) ->
            a.filings() != b.filings() ? b.filings() - a.filings() : a.rule().compareTo(b.rule()));
    return troubles.stream().limit(most).toList();
  }
}
