package gongkai.machine;

import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Faults that span several rows of a table, or several cells that must agree. */
final class RowFaults {
  private static final int WAN = 4;
  private static final int SHIFTED = 3;

  private final Book book;
  private final List<Parts> tables;
  private final List<CellIdentity> identities;
  private final Random random;

  RowFaults(Book book, List<Parts> tables, Random random) {
    this.book = book;
    this.tables = tables;
    this.identities = CellIdentities.of(book);
    this.random = random;
  }

  private <T> T any(List<T> of) {
    return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
  }

  private Parts table(Predicate<Parts> which) {
    return any(tables.stream().filter(which).toList());
  }

  private static boolean isCoded(Parts parts) {
    return parts.codes().size() == 1 && !parts.names().isEmpty();
  }

  private static List<Integer> rows(Parts parts) {
    return parts.rows().boxed().filter(row -> !amounts(parts, row).isEmpty()).toList();
  }

  private static List<CellRef> amounts(Parts parts, int row) {
    return parts.money().stream()
        .filter(column -> parts.sheet().at(row, column).number() != null)
        .map(column -> parts.sheet().ref(row, column))
        .toList();
  }

  /** All amounts of two rows, each in the place of the other's. */
  Map<CellRef, RawCell> amountsOfRowsExchanged() {
    Parts parts = table(it -> rows(it).size() > 3);
    if (parts == null) {
      return null;
    }
    int one = any(rows(parts));
    int other = any(rows(parts));
    return one == other ? null : exchanged(parts, one, other, parts.money());
  }

  private static Map<CellRef, RawCell> exchanged(
      Parts parts, int one, int other, List<Integer> columns) {
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    for (int column : columns) {
      wrong.put(parts.sheet().ref(one, column), parts.sheet().at(other, column));
      wrong.put(parts.sheet().ref(other, column), parts.sheet().at(one, column));
    }
    return wrong;
  }

  /** A code in the place of the next one, and that in its place; the names stay. */
  Map<CellRef, RawCell> codeMoved() {
    Parts parts = table(RowFaults::isCoded);
    if (parts == null || parts.end() - parts.first() < 3) {
      return null;
    }
    int row = parts.first() + random.nextInt(parts.end() - parts.first() - 1);
    return parts.code(row).isEmpty() || parts.code(row + 1).isEmpty()
        ? null
        : exchanged(parts, row, row + 1, parts.codes());
  }

  Map<CellRef, RawCell> nameOfAnother() {
    Parts parts = table(RowFaults::isCoded);
    if (parts == null) {
      return null;
    }
    int one = any(rows(parts));
    int other = any(rows(parts));
    int column = parts.names().get(0);
    return one == other || parts.code(one).isEmpty() || parts.code(other).isEmpty()
        ? null
        : Map.of(parts.sheet().ref(one, column), parts.sheet().at(other, column));
  }

  /** The same wrong amount in two cells that must be equal. */
  Map<CellRef, RawCell> twins() {
    return together(1);
  }

  /** A total and one of its parts, both off by the same. */
  Map<CellRef, RawCell> totalAndPart() {
    return together(2);
  }

  private Map<CellRef, RawCell> together(int leastParts) {
    CellIdentity identity =
        any(
            identities.stream()
                .filter(it -> leastParts == 1 ? it.parts().size() == 1 : it.parts().size() > 1)
                .toList());
    if (identity == null) {
      return null;
    }
    CellRef part = any(identity.parts());
    RawCell there = Machine.cell(book, part);
    RawCell total = Machine.cell(book, identity.total());
    if (there.number() == null || total.number() == null || there.number().signum() == 0) {
      return null;
    }
    BigDecimal off = there.number().multiply(new BigDecimal("9"));
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    wrong.put(part, RawCell.number(there.number().add(off)));
    wrong.put(identity.total(), RawCell.number(total.number().add(off)));
    return wrong;
  }

  /** The amounts of one row in the other unit. */
  Map<CellRef, RawCell> unitOfRow() {
    int shift = random.nextBoolean() ? WAN : -WAN;
    return inRow(amount -> amount.scaleByPowerOfTen(shift).stripTrailingZeros());
  }

  Map<CellRef, RawCell> signsOfRow() {
    return inRow(BigDecimal::negate);
  }

  private Map<CellRef, RawCell> inRow(UnaryOperator<BigDecimal> change) {
    Parts parts = any(tables);
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    for (CellRef ref : amounts(parts, any(rows(parts)))) {
      BigDecimal changed = change.apply(Machine.cell(book, ref).number());
      wrong.put(ref, RawCell.number(changed.scale() < 0 ? changed.setScale(0) : changed));
    }
    return wrong;
  }

  /** A row with all that stands in it made blank. */
  Map<CellRef, RawCell> rowDropped() {
    Parts parts = table(RowFaults::isCoded);
    if (parts == null) {
      return null;
    }
    int row = any(rows(parts));
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    IntStream.range(0, parts.sheet().columnCount())
        .mapToObj(column -> parts.sheet().ref(row, column))
        .filter(ref -> !Machine.cell(book, ref).isBlank())
        .forEach(ref -> wrong.put(ref, RawCell.BLANK));
    return wrong;
  }

  /** What stands in one column of three rows, a column further right. */
  Map<CellRef, RawCell> columnShiftedInRows() {
    Parts parts = table(it -> it.money().size() > 2 && it.end() - it.first() > SHIFTED);
    if (parts == null) {
      return null;
    }
    int first = parts.first() + random.nextInt(parts.end() - parts.first() - SHIFTED + 1);
    int at = random.nextInt(parts.money().size() - 1);
    int from = parts.money().get(at);
    int to = parts.money().get(at + 1);
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    for (int row = first; row < first + SHIFTED; row++) {
      RawCell moved = parts.sheet().at(row, from);
      if (moved.number() == null || moved.number().signum() == 0) {
        continue;
      }
      wrong.put(parts.sheet().ref(row, to), moved);
      wrong.put(parts.sheet().ref(row, from), RawCell.BLANK);
    }
    return wrong.isEmpty() ? null : wrong;
  }
}
