package gongkai.machine;

import gongkai.report.Filled;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.workbook.SheetWorkbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A workbook whose totals were all made blank, and one of whose other amounts may be wrong.
 *
 * @param sound totals that the wrong amount does not reach
 * @param exact those of them that were filled as they had been
 * @param tails those that were filled with what the parts add up to, a tail off what was printed
 * @param wrong those of them that were filled otherwise
 */
record EmptiedTotals(
    String specimen,
    List<CellRef> sound,
    List<CellRef> exact,
    List<CellRef> tails,
    List<CellRef> wrong) {

  private static final BigDecimal TAIL = new BigDecimal("0.5");

  static EmptiedTotals of(String name, Book book, boolean faulty, Random random) {
    List<CellIdentity> sums =
        CellIdentities.of(book).stream().filter(identity -> identity.parts().size() > 1).toList();
    Set<CellRef> totals =
        sums.stream()
            .map(CellIdentity::total)
            .filter(ref -> amount(book, ref).signum() != 0)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    totals.forEach(ref -> wrong.put(ref, RawCell.BLANK));
    Set<CellRef> reached = new LinkedHashSet<>();
    CellRef leaf = faulty ? leaf(book, sums, totals, random) : null;
    if (leaf != null) {
      BigDecimal more = Machine.cell(book, leaf).number().add(new BigDecimal("100"));
      wrong.put(leaf, RawCell.number(more));
      reached.addAll(above(leaf, sums));
    }
    Book emptied = Fault.of(Fault.Kind.BLANKED, book, wrong).in(book);
    Report report = Machine.examine(SheetWorkbook.build(emptied)).report();
    return compare(
        name, book, totals.stream().filter(ref -> !reached.contains(ref)).toList(), report);
  }

  private static BigDecimal amount(Book book, CellRef ref) {
    BigDecimal number = Machine.cell(book, ref).number();
    return number == null ? BigDecimal.ZERO : number;
  }

  private static CellRef leaf(
      Book book, List<CellIdentity> sums, Set<CellRef> totals, Random random) {
    List<CellRef> leaves =
        sums.stream()
            .flatMap(identity -> identity.parts().stream())
            .filter(ref -> !totals.contains(ref) && Machine.cell(book, ref).number() != null)
            .distinct()
            .toList();
    return leaves.isEmpty() ? null : leaves.get(random.nextInt(leaves.size()));
  }

  /** The totals that a cell is part of, and those that they are part of in turn. */
  private static Set<CellRef> above(CellRef leaf, List<CellIdentity> sums) {
    Set<CellRef> above = new LinkedHashSet<>(Set.of(leaf));
    int size;
    do {
      size = above.size();
      sums.stream()
          .filter(identity -> identity.parts().stream().anyMatch(above::contains))
          .map(CellIdentity::total)
          .forEach(above::add);
    } while (above.size() > size);
    return above;
  }

  private static EmptiedTotals compare(String name, Book book, List<CellRef> sound, Report report) {
    Map<CellRef, BigDecimal> filled = new HashMap<>();
    for (Filled fill : report.filled()) {
      filled.put(new CellRef(fill.sheet(), fill.address()), fill.value());
    }
    List<CellRef> exact = new ArrayList<>();
    List<CellRef> tails = new ArrayList<>();
    List<CellRef> wrong = new ArrayList<>();
    for (CellRef ref : sound) {
      BigDecimal value = filled.get(ref);
      if (value != null) {
        BigDecimal off = value.subtract(amount(book, ref)).abs();
        boolean near = off.compareTo(TAIL) <= 0;
        (off.signum() == 0 ? exact : near ? tails : wrong).add(ref);
      }
    }
    return new EmptiedTotals(name, sound, exact, tails, wrong);
  }

  /** Every workbook with nothing wrong in it, and as often as this with one amount wrong. */
  static List<EmptiedTotals> run(Map<String, Book> specimens, int each, long seed) {
    Random random = new Random(seed);
    List<EmptiedTotals> all = new ArrayList<>();
    specimens.forEach(
        (name, book) -> {
          for (int i = 0; i <= each; i++) {
            all.add(of(name, book, i > 0, random));
          }
        });
    return all;
  }
}
