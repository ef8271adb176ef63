package gongkai.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.archive.index.SearchWords;
import gongkai.report.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a question as SQL over {@code submission s}, with what is bound to them. */
final class SearchConditions {
  private static final String IN_NARROW_RANGE =
      """
      s.latest_id IN (SELECT f.version_id FROM item i CROSS JOIN figure f ON f.item_id = i.id
        WHERE f.amount BETWEEN :min AND :max)\
      """;
  private static final String IN_WIDE_RANGE =
      """
      EXISTS (SELECT 1 FROM figure f
        WHERE f.version_id = s.latest_id AND f.amount BETWEEN :min AND :max)\
      """;
  private static final String OF_ITEM =
      """
      s.latest_id IN (SELECT f.version_id FROM item i CROSS JOIN figure f ON f.item_id = i.id
        WHERE (i.code = :item OR i.label = :item) AND f.amount BETWEEN :min AND :max)\
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> bound = new HashMap<>();

  /**
   * @param wide whether an amount range without an item is so wide that looking through the figures
   *     of each submission finds one sooner than the index over all figures would
   */
  SearchConditions(SubmissionQuery query, boolean wide) {
    within(query);
    when(query.year(), "year", "s.year = :year");
    template(query.template());
    when(query.status() == null ? null : query.status().name(), "status", "s.status = :status");
    figures(query, wide);
    when(
        query.rule(),
        "rule",
        """
        s.latest_id IN (SELECT version_id FROM finding
          WHERE rule_id = (SELECT id FROM word WHERE text = :rule)
            AND level IN ('ERROR', 'WARNING'))\
        """);
    words(query.words());
  }

  String sql() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions);
  }

  Map<String, Object> bound() {
    return bound;
  }

  private void within(SubmissionQuery query) {
    if (query.within() != null) {
      when(
          json(query.within()),
          "within",
          """
          s.unit_id IN (SELECT id FROM unit
            WHERE ifnull(code, name) IN (SELECT value FROM json_each(:within)))\
          """);
    }
    when(
        query.unit(),
        "unit",
        """
        s.unit_id IN (SELECT id FROM unit
          WHERE instr(name, :unit) > 0 OR instr(ifnull(code, ''), :unit) > 0)\
        """);
  }

  private void template(String template) {
    boolean whole = template != null && template.contains("/");
    when(
        template,
        "template",
        whole
            ? "s.latest_id IN (SELECT id FROM version WHERE template = :template)"
            : "s.family = :template");
  }

  private void figures(SubmissionQuery query, boolean wide) {
    if (query.item() == null && !query.hasRange()) {
      return;
    }
    conditions.add(query.item() != null ? OF_ITEM : wide ? IN_WIDE_RANGE : IN_NARROW_RANGE);
    if (query.item() != null) {
      bound.put("item", query.item());
    }
    bound.put("min", query.least());
    bound.put("max", query.greatest());
  }

  private void words(String run) {
    String phrase = run == null ? null : SearchWords.phrase(run);
    if (run != null && phrase == null) {
      conditions.add("0");
    }
    when(phrase, "words", "s.latest_id IN (SELECT rowid FROM prose WHERE prose MATCH :words)");
  }

  private void when(Object value, String name, String condition) {
    if (value != null) {
      conditions.add(condition);
      bound.put(name, value);
    }
  }

  private static String json(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
