package gongkai.reading.match;

import gongkai.reading.survey.Surveyed;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds out which template the sheets of a workbook follow, and which sheet is which table. */
public final class TemplateFinder {
  private static final double SURE = 0.9;
  private final List<Surveyed> sheets;
  private final Integer year;
  private final String unit;

  public TemplateFinder(List<Surveyed> sheets) {
    this.sheets = sheets;
    this.year = mostCommon(sheets, sheet -> sheet.facts().year());
    this.unit = mostCommon(sheets, sheet -> sheet.facts().unitName());
  }

  /**
   * A template with the sheets that fit it.
   *
   * @param matches one a table, in the template's order
   * @param twice sheets that are a table which another sheet already is
   * @param strange sheets that bear the title of a table and are of another form
   * @param score how well the whole fits
   */
  public record Candidate(
      Template template,
      List<TableMatch> matches,
      List<TableMatch> twice,
      List<TableMatch> strange,
      double score) {

    /** Whether it has fewer than half of the tables of its template. */
    public boolean isPart() {
      return 2 * matches.stream().filter(TableMatch::readable).count() < template.tables().size();
    }

    /** Whether this is one of the sheets that it is about. */
    public boolean has(Surveyed sheet) {
      return Stream.concat(matches.stream(), twice.stream()).anyMatch(it -> it.sheet() == sheet);
    }
  }

  /** The year that most titles state; else one that notes mention; else null. */
  public Integer year() {
    return year != null ? year : mostCommon(sheets, sheet -> sheet.facts().saidYear());
  }

  /** The template that fits best, or null when no sheet is a table of any. */
  public Candidate best(List<Template> templates) {
    return templates.stream()
        .map(this::candidate)
        .filter(candidate -> !candidate.matches().isEmpty())
        .max(Comparator.comparingDouble(Candidate::score))
        .orElse(null);
  }

  private Candidate candidate(Template template) {
    Map<TableSpec, TableMatch> chosen = new HashMap<>();
    Set<Surveyed> taken = new HashSet<>();
    List<TableMatch> twice = new ArrayList<>();
    Map<TableSpec, TableMatch> strange = new LinkedHashMap<>();
    for (TableMatch match : matches(template)) {
      if (taken.contains(match.sheet())) {
        continue;
      }
      if (!match.fits()) {
        strange.putIfAbsent(match.spec(), match);
      } else if (chosen.putIfAbsent(match.spec(), match) == null) {
        taken.add(match.sheet());
      } else if (match.likeness() >= SURE && match.readable()) {
        twice.add(match);
        taken.add(match.sheet());
      }
    }
    double score = chosen.values().stream().mapToDouble(TableMatch::likeness).sum();
    double share = template.tables().isEmpty() ? 0 : score / template.tables().size();
    int apart = year() == null ? 0 : Math.min(20, Math.abs(template.year() - year()));
    List<TableMatch> ordered =
        template.tables().stream().map(chosen::get).filter(Objects::nonNull).toList();
    List<TableMatch> others =
        strange.values().stream()
            .filter(it -> it.likeness() >= SURE && !taken.contains(it.sheet()))
            .toList();
    return new Candidate(template, ordered, twice, others, score + share - apart * 0.001);
  }

  /** All sheets that may be tables of the template, the most convincing first. */
  private List<TableMatch> matches(Template template) {
    List<TableMatch> all = new ArrayList<>();
    for (Surveyed sheet : sheets) {
      if (sheet.listsTitles()) {
        continue;
      }
      for (TableSpec spec : template.tables()) {
        double likeness = TableMatch.fit(spec, sheet);
        if (likeness > 0) {
          all.add(new TableMatch(spec, sheet, likeness));
        }
      }
    }
    all.sort(
        Comparator.comparing(TableMatch::readable)
            .thenComparing(match -> !match.sheet().sheet().hidden())
            .thenComparing(match -> likely(match.likeness()))
            .thenComparing(match -> sameOrSilent(match.facts().year(), year))
            .thenComparing(match -> sameOrSilent(match.facts().unitName(), unit))
            .thenComparing(TableMatch::likeness)
            .reversed());
    return all;
  }

  /** Sure matches are alike: among them the year and the unit decide. */
  private static double likely(double likeness) {
    return Math.min(likeness, SURE);
  }

  private static boolean sameOrSilent(Object stated, Object common) {
    return stated == null || common == null || stated.equals(common);
  }

  private static <T> T mostCommon(List<Surveyed> sheets, Function<Surveyed, T> fact) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    for (Surveyed sheet : sheets) {
      T stated = fact.apply(sheet);
      if (stated != null) {
        counts.merge(stated, 1, Integer::sum);
      }
    }
    T best = null;
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (best == null || entry.getValue() > counts.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }
}
