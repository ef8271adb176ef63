package gongkai.machine;

import gongkai.machine.Fault.Kind;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts faults of every kind into a workbook; the same dice give the same faults. */
final class FaultMaker {
  private static final Pattern FORM = Pattern.compile(".*(绩效|表11).*");
  private static final Pattern COUNTED =
      Pattern.compile("(?s).*(得\\s*分|分\\s*值|权\\s*重|执行数|预算数|金\\s*额|小\\s*计|合\\s*计).*");
  private static final Pattern CODE = Pattern.compile("\\d{3}(\\d{2}){0,2}");
  private static final int TRIES = 40;

  private final Book book;
  private final Random random;
  private final List<Parts> tables;
  private final RowFaults rows;

  FaultMaker(Book book, Random random) {
    this.book = book;
    this.random = random;
    this.tables =
        book.sheets().stream()
            .filter(sheet -> !Parts.isForm(sheet))
            .map(Parts::of)
            .filter(Objects::nonNull)
            .toList();
    this.rows = new RowFaults(book, tables, random);
  }

  /** A fault of this kind, or null when the workbook offers no place for it. */
  Fault make(Kind kind) {
    for (int i = 0; i < TRIES; i++) {
      Map<CellRef, RawCell> wrong = wrong(kind);
      boolean changes =
          wrong != null
              && wrong.entrySet().stream()
                  .anyMatch(
                      it -> !Machine.cell(book, it.getKey()).text().equals(it.getValue().text()));
      if (changes) {
        return Fault.of(kind, book, wrong);
      }
    }
    return null;
  }

  private Map<CellRef, RawCell> wrong(Kind kind) {
    return switch (kind) {
      case DIGIT_CHANGED -> amount(this::digitChanged);
      case DIGITS_EXCHANGED -> amount(FaultMaker::digitsExchanged);
      case POINT_LOST -> amount(value -> value.scaleByPowerOfTen(random.nextBoolean() ? 1 : 2));
      case SIGN -> amount(BigDecimal::negate);
      case ZEROED -> amount(value -> BigDecimal.ZERO);
      case BLANKED -> amount(value -> null);
      case MOVED_ROW -> toNextRow(true);
      case DUPLICATED -> toNextRow(false);
      case AMOUNTS_EXCHANGED -> exchanged();
      case COLUMN_SHIFTED -> shifted();
      case ROW_DUPLICATED -> rowTwice();
      case CODE_DIGIT -> codeDigit();
      case CODES_EXCHANGED -> codesExchanged();
      case NAME_MISSPELT -> misspelt();
      case FORM_NUMBER -> formNumber();
      case SEVERAL -> several();
      case ROWS_EXCHANGED -> rows.amountsOfRowsExchanged();
      case CODE_MOVED -> rows.codeMoved();
      case NAME_OF_ANOTHER -> rows.nameOfAnother();
      case TWINS -> rows.twins();
      case TOTAL_AND_PART -> rows.totalAndPart();
      case UNIT_OF_ROW -> rows.unitOfRow();
      case SIGNS_OF_ROW -> rows.signsOfRow();
      case ROW_DROPPED -> rows.rowDropped();
      case COLUMN_SHIFTED_IN_ROWS -> rows.columnShiftedInRows();
    };
  }

  private <T> T any(List<T> of) {
    return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
  }

  private static RawCell cell(BigDecimal value) {
    if (value == null) {
      return RawCell.BLANK;
    }
    return RawCell.number(value.scale() < 0 ? value.setScale(0) : value);
  }

  /** What is done to one amount. */
  private interface Change {
    BigDecimal of(BigDecimal value);
  }

  private CellRef amount() {
    Parts parts = any(tables);
    return any(
        parts.amounts().stream()
            .filter(ref -> Machine.cell(book, ref).number().signum() != 0)
            .toList());
  }

  private Map<CellRef, RawCell> amount(Change change) {
    CellRef at = amount();
    return at == null ? null : Map.of(at, cell(change.of(Machine.cell(book, at).number())));
  }

  private BigDecimal digitChanged(BigDecimal value) {
    String digits = value.toPlainString();
    List<Integer> places =
        IntStream.range(0, digits.length())
            .filter(i -> Character.isDigit(digits.charAt(i)))
            .boxed()
            .toList();
    // The last digit is left alone: there the fault hides in a tail.
    int at = places.get(random.nextInt(Math.max(1, places.size() - 2)));
    int digit = (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
    return new BigDecimal(digits.substring(0, at) + digit + digits.substring(at + 1));
  }

  private static BigDecimal digitsExchanged(BigDecimal value) {
    char[] digits = value.toPlainString().toCharArray();
    for (int i = 0; i + 1 < digits.length; i++) {
      boolean both = Character.isDigit(digits[i]) && Character.isDigit(digits[i + 1]);
      if (both && digits[i] != digits[i + 1]) {
        char first = digits[i];
        digits[i] = digits[i + 1];
        digits[i + 1] = first;
        break;
      }
    }
    return new BigDecimal(new String(digits));
  }

  private Map<CellRef, RawCell> toNextRow(boolean moved) {
    CellRef at = amount();
    if (at == null) {
      return null;
    }
    Position place = Position.of(at.address());
    Sheet sheet = book.sheet(at.sheet());
    CellRef next = sheet.ref(place.row() + 1, place.column());
    boolean inside = place.row() + 1 < Parts.of(sheet).end();
    RawCell there = Machine.cell(book, next);
    if (!inside || !there.isBlank() && (there.number() == null || there.number().signum() != 0)) {
      return null;
    }
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    wrong.put(next, Machine.cell(book, at));
    if (moved) {
      wrong.put(at, RawCell.BLANK);
    }
    return wrong;
  }

  private Map<CellRef, RawCell> exchanged() {
    Parts parts = any(tables);
    CellRef one = any(parts.amounts());
    CellRef other = any(parts.amounts());
    if (one == null || one.equals(other)) {
      return null;
    }
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    wrong.put(one, Machine.cell(book, other));
    wrong.put(other, Machine.cell(book, one));
    return wrong;
  }

  private Map<CellRef, RawCell> shifted() {
    Parts parts = any(tables);
    int row = parts.first() + random.nextInt(parts.end() - parts.first());
    List<Integer> money = parts.money();
    if (money.size() < 3 || parts.names().size() > 1) {
      return null;
    }
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    for (int i = 0; i < money.size(); i++) {
      RawCell before = i == 0 ? RawCell.BLANK : parts.sheet().at(row, money.get(i - 1));
      wrong.put(parts.sheet().ref(row, money.get(i)), before);
    }
    return wrong;
  }

  /** One row written over the next. */
  private Map<CellRef, RawCell> rowTwice() {
    Parts parts = any(coded());
    if (parts == null) {
      return null;
    }
    int row = parts.first() + random.nextInt(Math.max(1, parts.end() - parts.first() - 1));
    if (!CODE.matcher(parts.code(row)).matches() || !CODE.matcher(parts.code(row + 1)).matches()) {
      return null;
    }
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    for (int column = 0; column < parts.sheet().columnCount(); column++) {
      wrong.put(parts.sheet().ref(row + 1, column), parts.sheet().at(row, column));
    }
    return wrong;
  }

  private List<Parts> coded() {
    return tables.stream()
        .filter(
            parts ->
                parts.codes().size() == 1
                    && parts.rows().filter(r -> CODE.matcher(parts.code(r)).matches()).count() > 3)
        .toList();
  }

  private int codedRow(Parts parts) {
    List<Integer> rows =
        parts.rows().filter(row -> CODE.matcher(parts.code(row)).matches()).boxed().toList();
    return any(rows);
  }

  private Map<CellRef, RawCell> codeDigit() {
    Parts parts = any(coded());
    if (parts == null) {
      return null;
    }
    int row = codedRow(parts);
    String code = parts.code(row);
    int at = random.nextInt(code.length());
    int digit = (code.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
    String other = code.substring(0, at) + digit + code.substring(at + 1);
    return Map.of(parts.sheet().ref(row, parts.codes().get(0)), RawCell.text(other));
  }

  private Map<CellRef, RawCell> codesExchanged() {
    Parts parts = any(coded());
    if (parts == null || parts.names().isEmpty()) {
      return null;
    }
    int one = codedRow(parts);
    int other = codedRow(parts);
    if (one == other || parts.code(one).length() != parts.code(other).length()) {
      return null;
    }
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    for (int column : List.of(parts.codes().get(0), parts.names().get(0))) {
      wrong.put(parts.sheet().ref(one, column), parts.sheet().at(other, column));
      wrong.put(parts.sheet().ref(other, column), parts.sheet().at(one, column));
    }
    return wrong;
  }

  private Map<CellRef, RawCell> misspelt() {
    Parts parts = any(coded());
    if (parts == null || parts.names().isEmpty()) {
      return null;
    }
    int row = codedRow(parts);
    String name = parts.sheet().at(row, parts.names().get(0)).text();
    if (name.strip().length() < 4) {
      return null;
    }
    int at = name.length() - 1 - random.nextInt(3);
    String other = name.substring(0, at) + "敎" + name.substring(at + 1);
    return Map.of(parts.sheet().ref(row, parts.names().get(0)), RawCell.text(other));
  }

  /** A number of a form that others on it must agree with. */
  private Map<CellRef, RawCell> formNumber() {
    List<CellRef> numbers = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      if (FORM.matcher(sheet.name()).matches()) {
        for (int row = 0; row < sheet.rowCount(); row++) {
          for (int column = 0; column < sheet.columnCount(); column++) {
            if (sheet.at(row, column).number() != null && counted(sheet, row, column)) {
              numbers.add(sheet.ref(row, column));
            }
          }
        }
      }
    }
    CellRef at = any(numbers);
    return at == null ? null : Map.of(at, cell(digitChanged(Machine.cell(book, at).number())));
  }

  private static boolean counted(Sheet sheet, int row, int column) {
    for (int up = row - 1; up >= 0; up--) {
      RawCell cell = sheet.seenAt(up, column);
      if (!cell.isBlank() && cell.number() == null) {
        return COUNTED.matcher(cell.text()).matches();
      }
    }
    return false;
  }

  private Map<CellRef, RawCell> several() {
    Map<CellRef, RawCell> wrong = new LinkedHashMap<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < TRIES && wrong.size() < count; i++) {
      Map<CellRef, RawCell> one = amount(this::digitChanged);
      if (one != null) {
        wrong.putAll(one);
      }
    }
    return wrong;
  }
}
