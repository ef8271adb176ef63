package gongkai.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.report.Json;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a question as SQL over {@code submission s}, with what is bound to them. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> bound = new HashMap<>();

  Where(SubmissionQuery query) {
    within(query);
    when(query.year(), "year", "s.year = :year");
    template(query.template());
    when(query.status() == null ? null : query.status().name(), "status", "s.status = :status");
    figures(query);
    when(
        query.rule(),
        "rule",
        """
        s.latest_id IN (SELECT version_id FROM finding
          WHERE rule_id = (SELECT id FROM word WHERE text = :rule)
            AND level IN ('ERROR', 'WARNING'))""");
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
            WHERE ifnull(code, name) IN (SELECT value FROM json_each(:within)))""");
    }
    when(
        query.unit(),
        "unit",
        """
        s.unit_id IN (SELECT id FROM unit
          WHERE instr(name, :unit) > 0 OR instr(ifnull(code, ''), :unit) > 0)""");
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

  private void figures(SubmissionQuery query) {
    if (query.item() == null && query.min() == null && query.max() == null) {
      return;
    }
    var sql =
        new StringBuilder(
            """
            s.latest_id IN (SELECT f.version_id FROM item i
              CROSS JOIN figure f ON f.item_id = i.id
              WHERE f.amount BETWEEN :min AND :max""");
    if (query.item() != null) {
      sql.append(" AND (i.code = :item OR i.label = :item)");
      bound.put("item", query.item());
    }
    bound.put(
        "min",
        query.min() == null ? Long.MIN_VALUE : Scaled.amount(query.min(), RoundingMode.CEILING));
    bound.put(
        "max",
        query.max() == null ? Long.MAX_VALUE : Scaled.amount(query.max(), RoundingMode.FLOOR));
    conditions.add(sql.append(")").toString());
  }

  private void words(String run) {
    String phrase = run == null ? null : Words.phrase(run);
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
