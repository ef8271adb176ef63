package gongkai.reading.match;

import gongkai.reading.header.SheetBand;
import gongkai.reading.header.Words;
import gongkai.reading.survey.SheetFacts;
import gongkai.reading.survey.Surveyed;
import gongkai.table.Labels;
import gongkai.template.BandSpec;
import gongkai.template.ColumnSpec;
import gongkai.template.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sheet that may be a table of a template.
 *
 * @param likeness from 0 to 1, by title and number
 */
public record TableMatch(TableSpec spec, Surveyed sheet, double likeness) {
  private static final double NUMBER_ALONE = 0.55;
  private static final double ENOUGH = 0.6;
  private static final double LIKE = 0.85;
  private static final double INSERTION = 0.95;
  private static final String ADDED = "及和、";
  private static final int LONGEST_TITLE = 60;

  public SheetFacts facts() {
    return sheet.facts();
  }

  public String sheetName() {
    return sheet.name();
  }

  public boolean readable() {
    return sheet.layout() != null;
  }

  /** Its sides on the sheet, as far as they are sides of the table. */
  public List<MatchedBand> bands() {
    List<SheetBand> bands = sheet.layout().bands();
    List<MatchedBand> matched = new ArrayList<>();
    for (int at = 0; at < bands.size(); at++) {
      BandSpec side = specFor(bands.get(at), at, bands.size());
      if (side != null) {
        SheetBand band = bands.get(at);
        matched.add(
            new MatchedBand(side, band, ColumnMatcher.match(side.columns(), band.values())));
      }
    }
    return matched;
  }

  /**
   * One side of the template may stand in several bands of the sheet; sides are told by their
   * outermost name.
   */
  private BandSpec specFor(SheetBand band, int at, int count) {
    List<BandSpec> specs = spec.bands();
    if (specs.size() == 1) {
      return specs.get(0);
    }
    for (String word : band.heading()) {
      List<BandSpec> named = specs.stream().filter(side -> word.contains(side.name())).toList();
      if (named.size() == 1) {
        return named.get(0);
      }
    }
    return count == specs.size() ? specs.get(at) : null;
  }

  /** Whether the sheet has at least half of the columns: another form may bear the same title. */
  boolean fits() {
    if (!readable()) {
      return true;
    }
    Set<String> found = new HashSet<>();
    bands().forEach(band -> found.addAll(band.columns().keySet()));
    List<String> wanted =
        spec.columns().stream()
            .filter(column -> !column.optional())
            .map(ColumnSpec::name)
            .distinct()
            .toList();
    return 2 * wanted.stream().filter(found::contains).count() >= wanted.size();
  }

  /** How well a sheet fits a table; 0 when it does not. */
  static double fit(TableSpec spec, Surveyed sheet) {
    double best = 0;
    for (String seen : sheet.facts().titles()) {
      for (String title : spec.titles()) {
        best = Math.max(best, likeness(title, seen, sheet.words()));
      }
    }
    boolean sameNumber =
        sheet.facts().number() != null && sheet.facts().number().equals(spec.number());
    if (best >= ENOUGH) {
      return sameNumber ? best + 0.01 : best;
    }
    return sameNumber && best >= 0.5 ? NUMBER_ALONE : 0;
  }

  /** Whether something was put into the title: “三公”经费及会议费支出表. */
  private static boolean hasInsertion(String core, String wanted) {
    int same = 0;
    while (same < wanted.length()
        && same < core.length()
        && core.charAt(same) == wanted.charAt(same)) {
      same++;
    }
    return core.length() > wanted.length()
        && same > 1
        && core.endsWith(wanted.substring(same))
        && ADDED.indexOf(core.charAt(same)) >= 0;
  }

  private static double likeness(String title, String seen, Words words) {
    if (seen.length() > LONGEST_TITLE) {
      return 0;
    }
    String core = ofAnyFiler(seen);
    String wanted = ofAnyFiler(title);
    if (core.equals(wanted)) {
      return seen.equals(title) ? 1 : 0.99;
    }
    if (core.endsWith(wanted)
        && words.namesUnit(core.substring(0, core.length() - wanted.length()))) {
      return 0.98;
    }
    if (core.contains(wanted) || wanted.contains(core)) {
      return (double) Math.min(core.length(), wanted.length())
          / Math.max(core.length(), wanted.length());
    }
    if (hasInsertion(core, wanted)) {
      return INSERTION;
    }
    return Labels.likeness(core, wanted, LIKE);
  }

  private static String ofAnyFiler(String title) {
    return title.replace("部门", "").replace("单位", "");
  }
}
