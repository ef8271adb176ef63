package gongkai.text.review;

import gongkai.table.Labels;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut into the sections of its template.
 *
 * @param sections by the template's numeral
 * @param all the whole text, cleaned, line by line
 */
record Document(Map<String, Body> sections, List<String> all) {
  private static final Pattern HEADING = Pattern.compile("^([一二三四五六七八九十]+)、(.{2,40})$");
  private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]+部分");
  private static final Pattern NEW_PARAGRAPH =
      Pattern.compile("^(\\([一二三四五六七八九十\\d]+\\)|\\d{1,2}[.、](?!\\d)|其中:)");
  private static final Pattern MARKS = Pattern.compile("<[^>]{1,20}>|[_\\\\*#$“”\"‘’']|^[-•·]\\s+");
  private static final Pattern BLANKS = Pattern.compile("[ \\u00a0\\u3000\\u200b\\ufeff]+");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern DEBRIS = Pattern.compile("(?<=[为的])-(?=\\d)|(?<=\\d)-(?=%)");
  private static final Pattern TITLE_END = Pattern.compile("(说明|情况|概况|表|职责)$");
  private static final double LIKE = 0.8;

  /**
   * A section of the text.
   *
   * @param numeral as printed, which may differ from the template's
   * @param text half-width, without blanks, one paragraph a line
   */
  record Body(String numeral, String text) {
    Body longer(Body other) {
      return other.text.length() > text.length() ? other : this;
    }
  }

  /**
   * Cuts a text.
   *
   * @param titles the titles of the template's sections by numeral
   */
  static Document of(String text, Map<String, String> titles) {
    List<String> lines = text.lines().map(Document::clean).filter(line -> !line.isEmpty()).toList();
    Map<String, Body> sections = new LinkedHashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      String numeral = section(lines.get(at), titles);
      if (numeral != null) {
        String printed = lines.get(at).substring(0, lines.get(at).indexOf('、'));
        var body = new Body(printed, body(lines, at + 1));
        // The table of contents has the same headings with nothing below them.
        sections.merge(numeral, body, Body::longer);
      }
    }
    return new Document(sections, lines);
  }

  /** Half-width and without marks that a copy may carry along. */
  static String fold(String text) {
    String folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    folded = BLANKS.matcher(MARKS.matcher(folded).replaceAll("")).replaceAll("");
    return DEBRIS.matcher(THOUSANDS.matcher(folded).replaceAll("")).replaceAll("");
  }

  private static String clean(String line) {
    return fold(line.replaceFirst("^\\s*[-•·]\\s+", ""));
  }

  private static String section(String line, Map<String, String> titles) {
    Matcher heading = HEADING.matcher(line);
    if (!heading.matches() || line.endsWith("表")) {
      return null;
    }
    String title = Labels.plain(heading.group(2));
    String best = null;
    double likeness = LIKE;
    for (Map.Entry<String, String> known : titles.entrySet()) {
      double like = Labels.likeness(title, Labels.plain(known.getValue()));
      if (like > likeness) {
        best = known.getKey();
        likeness = like;
      }
    }
    return best;
  }

  private static String body(List<String> lines, int from) {
    var body = new StringBuilder();
    for (int at = from; at < lines.size() && !ends(lines.get(at)); at++) {
      String line = lines.get(at).replace("\t", "");
      if (!body.isEmpty() && NEW_PARAGRAPH.matcher(line).find()) {
        body.append('\n');
      }
      body.append(line);
    }
    return body.toString();
  }

  private static boolean ends(String line) {
    return PART.matcher(line).find()
        || (HEADING.matcher(line).matches() && TITLE_END.matcher(line).find());
  }

  /** The amounts of the self-evaluation tables that may stand behind the text. */
  List<Evaluation> evaluations() {
    List<Evaluation> found = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      String line = all.get(at);
      if (line.endsWith("项目自评表") && !line.contains("。")) {
        Evaluation evaluation = Evaluation.below(all, at);
        if (evaluation != null) {
          found.add(evaluation);
        }
      }
    }
    return found;
  }
}
