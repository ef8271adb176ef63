package gongkai.machine;

import gongkai.desk.Examined;
import gongkai.report.Cause;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of an examination, in a few words. A cell is written {@code 公开03!E7}: the
 * beginning of its sheet's name and its address.
 *
 * <pre>
 * no error [but P35 P45]     no ERROR, other than of these rules
 * no warning                 neither ERROR nor WARNING
 * error at CELL              an ERROR that judges the cell, or a cause there
 * finding at CELL            the same at any level
 * cause at CELL              a cause there
 * none certain [at CELL]     no cause is called certain, at all or at the cell
 * says PATTERN               a finding whose sentence matches
 * tail of RULE               a ROUNDING of this rule
 * some rule could not run
 * filled CELL AMOUNT         the blank is filled with this
 * corrected CELL AMOUNT      this stands there after correction; {@code blank} for nothing
 * kept                       correction overwrites nothing
 * fixed                      what is corrected stays as it is when corrected again
 * </pre>
 */
record Expectation(String words, Predicate<Examined> holds) {

  static Expectation of(String words) {
    return new Expectation(words, parse(words.split("\\s+")));
  }

  private static Predicate<Examined> parse(String[] words) {
    String verb = words[0] + " " + (words.length > 1 ? words[1] : "");
    String last = words[words.length - 1];
    return switch (verb) {
      case "no error" -> it -> errors(it).map(Finding::rule).allMatch(butFor(words));
      case "no warning" -> it -> findings(it).stream().noneMatch(f -> grave(f.level()));
      case "error at" -> it -> causeAt(it, last) || errors(it).anyMatch(f -> judges(f, last));
      case "finding at" ->
          it -> causeAt(it, last) || findings(it).stream().anyMatch(f -> judges(f, last));
      case "cause at" -> it -> causeAt(it, last);
      case "none certain" -> it -> certain(it).noneMatch(c -> words.length == 2 || is(c, last));
      case "tail of" ->
          it ->
              findings(it).stream()
                  .anyMatch(f -> f.rule().equals(last) && f.level() == Level.ROUNDING);
      case "some rule" -> it -> !it.report().couldNotRun().isEmpty();
      case "kept " -> it -> Corrections.of(it).overwritten().isEmpty();
      case "fixed " -> it -> Corrections.of(it).isFixedPoint();
      default ->
          switch (words[0]) {
            case "says" -> says(words);
            case "filled" -> it -> filled(it.report(), words[1], new BigDecimal(last));
            case "corrected" ->
                it ->
                    stands(Corrections.of(it).book(), words[1], last)
                        || !last.equals("blank")
                            && filled(it.corrected().report(), words[1], new BigDecimal(last));
            default -> throw new IllegalArgumentException(String.join(" ", words));
          };
    };
  }

  private static List<Finding> findings(Examined it) {
    return it.report().findings();
  }

  private static Stream<Finding> errors(Examined it) {
    return findings(it).stream().filter(finding -> finding.level() == Level.ERROR);
  }

  private static boolean grave(Level level) {
    return level == Level.ERROR || level == Level.WARNING;
  }

  private static Predicate<String> butFor(String[] words) {
    List<String> rules = Arrays.asList(words).subList(Math.min(words.length, 3), words.length);
    return rules::contains;
  }

  private static boolean judges(Finding finding, String place) {
    return finding.cells().stream().anyMatch(cell -> cell.role() == Role.ACTUAL && is(cell, place));
  }

  private static boolean causeAt(Examined it, String place) {
    return it.report().causes().stream().map(Cause::cell).anyMatch(cell -> is(cell, place));
  }

  private static Stream<FindingCell> certain(Examined it) {
    return it.report().causes().stream()
        .filter(cause -> cause.certainty() == Cause.Certainty.CERTAIN)
        .map(Cause::cell);
  }

  private static boolean is(FindingCell cell, String place) {
    String[] parts = place.split("!");
    return cell.sheet().startsWith(parts[0]) && cell.address().equals(parts[1]);
  }

  private static Predicate<Examined> says(String[] words) {
    var pattern = Pattern.compile(String.join(" ", Arrays.asList(words).subList(1, words.length)));
    return it -> findings(it).stream().anyMatch(f -> pattern.matcher(f.message()).find());
  }

  private static boolean filled(Report report, String place, BigDecimal amount) {
    String[] parts = place.split("!");
    return report.filled().stream()
        .anyMatch(
            fill ->
                fill.sheet().startsWith(parts[0])
                    && fill.address().equals(parts[1])
                    && fill.value().compareTo(amount) == 0);
  }

  private static boolean stands(Book book, String place, String amount) {
    String[] parts = place.split("!");
    Position at = Position.of(parts[1]);
    return book.sheets().stream()
        .filter(sheet -> sheet.name().startsWith(parts[0]))
        .map((Sheet sheet) -> sheet.at(at.row(), at.column()))
        .anyMatch(cell -> shows(cell, amount));
  }

  private static boolean shows(RawCell cell, String amount) {
    return amount.equals("blank")
        ? cell.isBlank()
        : cell.number() != null && cell.number().compareTo(new BigDecimal(amount)) == 0;
  }

  @Override
  public String toString() {
    return words;
  }
}
