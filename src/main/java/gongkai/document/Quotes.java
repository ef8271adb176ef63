package gongkai.document;

import gongkai.report.Finding;
import gongkai.report.Where;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a publication the words that findings quote. */
public final class Quotes {
  private static final Pattern SECTION = Pattern.compile("^([一二三四五六七八九十]+)、");
  private static final String NOISE = "“”\"'‘’「」_*#$\\,，";

  private final List<Paragraph> paragraphs;
  private final List<Folded> folded = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();

  /** A text without blanks and marks, and where each of its letters stood. */
  private record Folded(String text, List<Integer> places) {}

  /**
   * Where words stand.
   *
   * @param paragraph the {@link Paragraph#number}
   * @param from the first letter in it
   * @param to the one behind the last
   */
  public record Found(int paragraph, int from, int to) {}

  public Quotes(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
    String section = null;
    for (Paragraph paragraph : paragraphs) {
      Matcher heading = SECTION.matcher(paragraph.text().strip());
      section = heading.find() ? heading.group(1) : section;
      sections.add(section);
      folded.add(fold(paragraph.text()));
    }
  }

  /** Where the words that a finding quotes stand, or null when it quotes none or they do not. */
  public Found find(Finding finding) {
    String quote = finding.quote() == null ? "" : fold(finding.quote()).text();
    if (quote.isEmpty()) {
      return null;
    }
    int best = -1;
    int found = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      int at = folded.get(i).text().indexOf(quote);
      if (at >= 0 && (best < 0 || fit(i, finding.where()) > fit(best, finding.where()))) {
        best = i;
        found = at;
      }
    }
    if (best < 0) {
      return null;
    }
    List<Integer> places = folded.get(best).places();
    return new Found(best, places.get(found), places.get(found + quote.length() - 1) + 1);
  }

  /** Whether a paragraph holds these words. */
  boolean says(int paragraph, String quote) {
    return folded.get(paragraph).text().contains(fold(quote).text());
  }

  private int fit(int paragraph, Where where) {
    if (where == null) {
      return 0;
    }
    boolean page = where.page() != null && where.page().equals(paragraphs.get(paragraph).page());
    boolean section = where.section() != null && where.section().equals(sections.get(paragraph));
    return (page ? 2 : 0) + (section ? 1 : 0);
  }

  private static Folded fold(String text) {
    var letters = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
      for (int j = 0; j < plain.length(); j++) {
        char c = plain.charAt(j);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && NOISE.indexOf(c) < 0) {
          letters.append(c);
          places.add(i);
        }
      }
    }
    return new Folded(letters.toString(), places);
  }
}
