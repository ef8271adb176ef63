package gongkai.machine;

import gongkai.desk.Examined;
import gongkai.machine.Fault.Kind;
import gongkai.report.Cause;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.workbook.SheetWorkbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One workbook with a fault in it, and what was made of it.
 *
 * @param book the workbook with the fault
 * @param detectable whether any identity is broken by it
 * @param locatable whether one cell alone explains all that is broken
 * @param found whether anything grave is said that was not said before
 * @param named whether a faulty cell stands first among the causes, or is judged
 * @param exact whether what stood there is suggested
 * @param certainButWrong a cause called certain that is none
 * @param overwritten cells that correction spoils
 * @param fixed whether correcting again changes nothing
 */
record FaultTrial(
    String specimen,
    Book book,
    Fault fault,
    boolean detectable,
    boolean locatable,
    boolean found,
    boolean named,
    boolean exact,
    List<String> certainButWrong,
    List<String> overwritten,
    boolean fixed) {

  /** A sound workbook, with what must hold in it. */
  record Sound(String name, Book book, List<CellIdentity> identities, Set<String> said) {

    static Sound of(String name, Book book) {
      return new Sound(
          name,
          book,
          CellIdentities.of(book),
          FaultTrial.said(Machine.examine(SheetWorkbook.build(book)).report()));
    }
  }

  static FaultTrial of(Sound sound, Fault fault) {
    Book wrong = fault.in(sound.book());
    Examined examined = Machine.examine(SheetWorkbook.build(wrong));
    Report report = examined.report();
    Set<String> said = said(report);
    said.removeAll(sound.said());
    Set<CellRef> suspects = suspects(sound, wrong);
    List<CellIdentity> broken = broken(sound, wrong);
    Corrections corrections = Corrections.of(examined);
    return new FaultTrial(
        sound.name(),
        wrong,
        fault,
        !broken.isEmpty(),
        suspects.size() == 1 && fault.cells().containsAll(suspects),
        !said.isEmpty() || filled(report, fault),
        named(report, fault) || filled(report, fault),
        exact(report, fault) || filled(report, fault),
        certainButWrong(report, fault),
        spoilt(sound, fault, corrections),
        corrections.isFixedPoint());
  }

  /** What is wrong about the answer in words, or nothing. */
  String wrongs() {
    List<String> wrongs = new ArrayList<>();
    if (detectable && !found) {
      wrongs.add("not found");
    }
    if (fault.kind().value() && locatable && !named) {
      wrongs.add("another cell first");
    }
    if (fault.kind().code() && !named) {
      wrongs.add("the code cell is not named");
    }
    certainButWrong.forEach(it -> wrongs.add("certain but wrong: " + it));
    overwritten.forEach(it -> wrongs.add("spoilt by correction: " + it));
    if (!fixed) {
      wrongs.add("no fixed point");
    }
    if (wrongs.isEmpty()) {
      return "";
    }
    var words = new StringBuilder(specimen + ": " + fault.kind().says() + "\n");
    fault
        .wrong()
        .forEach(
            (ref, cell) ->
                words.append(
                    ref + ": " + fault.right().get(ref).text() + " → " + cell.text() + "\n"));
    return words + String.join("\n", wrongs) + "\n";
  }

  /** Grave findings, each as its rule and the cell that it judges. */
  private static Set<String> said(Report report) {
    Set<String> said = new TreeSet<>();
    for (Finding finding : report.findings()) {
      if (finding.level() == Level.ERROR || finding.level() == Level.WARNING) {
        String judged =
            finding.cells().stream()
                .filter(cell -> cell.role() == Role.ACTUAL)
                .map(cell -> cell.ref().toString())
                .collect(Collectors.joining("+"));
        said.add(finding.rule() + " " + judged + (judged.isEmpty() ? finding.message() : ""));
      }
    }
    return said;
  }

  private static List<CellIdentity> broken(Sound sound, Book wrong) {
    CellIdentity.Amounts amounts = CellIdentities.amounts(wrong);
    return sound.identities().stream().filter(identity -> !identity.holds(amounts)).toList();
  }

  /** Cells of which one alone, given another amount, would mend all that is broken. */
  private static Set<CellRef> suspects(Sound sound, Book wrong) {
    CellIdentity.Amounts amounts = CellIdentities.amounts(wrong);
    Map<CellRef, List<BigDecimal>> shifts = new HashMap<>();
    List<CellIdentity> broken = broken(sound, wrong);
    for (CellIdentity identity : broken) {
      BigDecimal excess = identity.excess(amounts);
      List<CellRef> cells = new ArrayList<>(identity.parts());
      cells.add(identity.total());
      for (CellRef cell : cells) {
        int weight = identity.weight(cell);
        if (weight != 0) {
          BigDecimal shift = weight > 0 ? excess.negate() : excess;
          shifts.computeIfAbsent(cell, key -> new ArrayList<>()).add(shift);
        }
      }
    }
    return shifts.entrySet().stream()
        .filter(it -> it.getValue().size() == broken.size() && agree(it.getValue()))
        .filter(it -> mends(sound, wrong, it.getKey(), it.getValue().get(0)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean agree(List<BigDecimal> shifts) {
    BigDecimal least = shifts.stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = shifts.stream().max(BigDecimal::compareTo).orElseThrow();
    return most.subtract(least).compareTo(new BigDecimal("0.1")) <= 0;
  }

  /** Whether the cell's other identities, which hold, are all that speak against it. */
  private static boolean mends(Sound sound, Book wrong, CellRef cell, BigDecimal shift) {
    CellIdentity.Amounts amounts = CellIdentities.amounts(wrong);
    CellIdentity.Amounts shifted =
        ref -> ref.equals(cell) ? amounts.at(ref).add(shift) : amounts.at(ref);
    return sound.identities().stream()
        .filter(it -> it.total().equals(cell) || it.parts().contains(cell))
        .allMatch(it -> it.holds(shifted));
  }

  private static boolean named(Report report, Fault fault) {
    if (fault.kind().value()) {
      return !report.causes().isEmpty() && in(fault, report.causes().get(0).cell());
    }
    return report.causes().stream().anyMatch(cause -> in(fault, cause.cell()))
        || report.findings().stream()
            .filter(it -> it.level() != Level.INFO && it.level() != Level.ROUNDING)
            .flatMap(it -> it.cells().stream())
            .anyMatch(cell -> cell.role() == Role.ACTUAL && in(fault, cell));
  }

  /** Whether what was made blank was filled as it was. */
  private static boolean filled(Report report, Fault fault) {
    return fault.kind() == Kind.BLANKED
        && report.filled().stream()
            .anyMatch(
                fill -> {
                  RawCell was = fault.right().get(new CellRef(fill.sheet(), fill.address()));
                  return was != null && was.number().compareTo(fill.value()) == 0;
                });
  }

  private static boolean in(Fault fault, FindingCell cell) {
    return fault.wrong().containsKey(cell.ref());
  }

  private static boolean exact(Report report, Fault fault) {
    return report.causes().stream()
        .limit(1)
        .anyMatch(
            cause ->
                in(fault, cause.cell()) && right(cause, fault.right().get(cause.cell().ref())));
  }

  private static boolean right(Cause cause, RawCell original) {
    if (cause.code() != null) {
      return cause.code().equals(original.text().strip());
    }
    BigDecimal was = original.number() == null ? BigDecimal.ZERO : original.number();
    BigDecimal suggested = cause.suggested() == null ? BigDecimal.ZERO : cause.suggested();
    return suggested.compareTo(was) == 0;
  }

  private static List<String> certainButWrong(Report report, Fault fault) {
    return report.causes().stream()
        .filter(cause -> cause.certainty() == Cause.Certainty.CERTAIN)
        .filter(
            cause ->
                !in(fault, cause.cell()) || !right(cause, fault.right().get(cause.cell().ref())))
        .map(cause -> cause.cell().ref() + " → " + cause.suggested())
        .toList();
  }

  /** Cells with an amount after correction that is not the right one, and was not there before. */
  private static List<String> spoilt(Sound sound, Fault fault, Corrections corrections) {
    return corrections.overwritten().stream()
        .filter(
            ref -> {
              BigDecimal now = Machine.cell(corrections.book(), ref).number();
              BigDecimal was = Machine.cell(sound.book(), ref).number();
              return zero(now).compareTo(zero(was)) != 0;
            })
        .map(CellRef::toString)
        .toList();
  }

  private static BigDecimal zero(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** Trials of every kind on every workbook, this many each. */
  static List<FaultTrial> run(Map<String, Book> specimens, int each, long seed) {
    List<FaultTrial> trials = new ArrayList<>();
    new TreeMap<>(specimens)
        .forEach(
            (name, book) -> {
              Sound sound = Sound.of(name, book);
              FaultMaker maker = new FaultMaker(book, new Random(seed + name.hashCode()));
              for (Kind kind : Kind.values()) {
                for (int i = 0; i < each; i++) {
                  Fault fault = maker.make(kind);
                  if (fault != null) {
                    trials.add(of(sound, fault));
                  }
                }
              }
            });
    return trials;
  }
}
