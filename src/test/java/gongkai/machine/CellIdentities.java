package gongkai.machine;

import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The identities of one sound workbook, cell by cell: what its codes, headers and items say must
 * hold, and does. Found without any of the program's rules, so that it can be told which faults a
 * person could see at all.
 */
final class CellIdentities {
  private static final String TOTAL = "(本年)?(收入|支出)?(合计|小计|总计)";
  private static final String ITEM = "[一二三四五六七八九十廿]+、.*";
  private static final String SUB_ITEM = "（[一二三四五六七八九十廿]+）.*|\\([一二三四五六七八九十廿]+\\).*";
  private static final int TWINS = 3;

  private final CellIdentity.Amounts amounts;
  private final List<Parts> tables;
  private final Set<CellIdentity> found = new LinkedHashSet<>();
  private final List<CellRef> totals = new ArrayList<>();

  private CellIdentities(Book book) {
    this.amounts = amounts(book);
    this.tables =
        book.sheets().stream()
            .filter(sheet -> !Parts.isForm(sheet))
            .map(Parts::of)
            .filter(Objects::nonNull)
            .toList();
  }

  static List<CellIdentity> of(Book book) {
    return new CellIdentities(book).find();
  }

  private List<CellIdentity> find() {
    tables.forEach(
        parts -> {
          if (coded(parts)) {
            levels(parts);
          } else {
            sides(parts);
          }
          acrossColumns(parts);
        });
    twins();
    equalTotals();
    return List.copyOf(found);
  }

  static CellIdentity.Amounts amounts(Book book) {
    Map<CellRef, BigDecimal> cache = new HashMap<>();
    return ref ->
        cache.computeIfAbsent(
            ref,
            key -> {
              BigDecimal number = Machine.cell(book, key).number();
              return number == null ? BigDecimal.ZERO : number;
            });
  }

  private static boolean coded(Parts parts) {
    return !parts.codes().isEmpty()
        && parts.rows().filter(row -> parts.code(row).matches("\\d{3}(\\d{2}){0,2}")).count() > 2;
  }

  private static CellRef ref(Parts parts, int row, int column) {
    return parts.sheet().ref(row, column);
  }

  /** Takes it down when it holds and is about anything. */
  private boolean add(CellRef total, List<CellRef> of) {
    var identity = new CellIdentity(total, of);
    boolean something =
        amounts.at(total).signum() != 0 || of.stream().anyMatch(r -> amounts.at(r).signum() != 0);
    return !of.isEmpty() && something && identity.holds(amounts) && found.add(identity);
  }

  /** A code is the sum of the codes one level below it, and the total that of the shortest. */
  private void levels(Parts parts) {
    for (int[] block : blocks(parts)) {
      levels(parts, block[0], block[1]);
    }
  }

  /** The code columns with the money that stands between them and the next ones. */
  private static List<int[]> blocks(Parts parts) {
    List<int[]> blocks = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < parts.codes().size(); i++) {
      int column = parts.codes().get(i);
      boolean goesOn = i > 0 && parts.codes().get(i - 1) == column - 1;
      if (!goesOn) {
        starts.add(column);
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : parts.sheet().columnCount();
      blocks.add(new int[] {starts.get(i), end});
    }
    return blocks;
  }

  private void levels(Parts parts, int from, int to) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    parts
        .rows()
        .forEach(
            row -> {
              String code = code(parts, row, from, to);
              if (code.matches("\\d{3}(\\d{2}){0,2}")) {
                rows.putIfAbsent(code, row);
              }
            });
    for (int column : parts.money()) {
      if (column < from || column >= to) {
        continue;
      }
      int at = column;
      rows.forEach(
          (code, row) ->
              add(
                  ref(parts, row, at),
                  rows.entrySet().stream()
                      .filter(it -> it.getKey().length() == code.length() + 2)
                      .filter(it -> it.getKey().startsWith(code))
                      .map(it -> ref(parts, it.getValue(), at))
                      .toList()));
      List<CellRef> tops =
          rows.entrySet().stream()
              .filter(it -> it.getKey().length() == 3)
              .map(it -> ref(parts, it.getValue(), at))
              .toList();
      parts
          .rows()
          .filter(row -> ShapeRewrites.isTotal(parts, row))
          .forEach(
              row -> {
                add(ref(parts, row, at), tops);
                totals.add(ref(parts, row, at));
              });
    }
    staffAndRunning(parts, rows, from, to);
  }

  private static String code(Parts parts, int row, int from, int to) {
    return parts.codes().stream()
        .filter(column -> column >= from && column < to)
        .map(
            column -> {
              RawCell cell = parts.sheet().at(row, column);
              return cell.number() == null
                  ? cell.text().strip()
                  : cell.number().toBigInteger().toString();
            })
        .collect(Collectors.joining());
  }

  /** 人员经费合计 is 301 and 303, 公用经费合计 the rest. */
  private void staffAndRunning(Parts parts, Map<String, Integer> rows, int from, int to) {
    List<Integer> money = parts.money().stream().filter(c -> c >= from && c < to).toList();
    for (int row : parts.rows().toArray()) {
      for (int column = 0; column < parts.sheet().columnCount(); column++) {
        String text = Parts.plain(parts.sheet().at(row, column).text());
        if (text.matches("(人员|公用)经费(合计|小计)?")) {
          boolean staff = text.startsWith("人员");
          int right = column;
          parts.money().stream()
              .filter(at -> at > right)
              .findFirst()
              .ifPresent(
                  at ->
                      money.forEach(
                          of ->
                              add(
                                  ref(parts, row, at),
                                  rows.entrySet().stream()
                                      .filter(it -> it.getKey().length() == 3)
                                      .filter(it -> it.getKey().matches("301|303") == staff)
                                      .map(it -> ref(parts, it.getValue(), of))
                                      .toList())));
        }
      }
    }
  }

  /** Items of a side of a table of incomes and spendings. */
  private void sides(Parts parts) {
    for (int i = 0; i < parts.names().size(); i++) {
      int name = parts.names().get(i);
      int end =
          i + 1 < parts.names().size() ? parts.names().get(i + 1) : parts.sheet().columnCount();
      for (int column : parts.money()) {
        if (column > name && column < end) {
          side(parts, name, column);
        }
      }
    }
  }

  private void side(Parts parts, int name, int column) {
    List<Integer> items = new ArrayList<>();
    List<Integer> since = new ArrayList<>();
    int lastItem = -1;
    Map<Integer, List<CellRef>> below = new LinkedHashMap<>();
    for (int row : parts.rows().toArray()) {
      String text = Parts.plain(parts.sheet().at(row, name).text());
      CellRef here = ref(parts, row, column);
      if (text.matches(TOTAL)) {
        totals.add(here);
        if (!add(here, refs(parts, items, column))) {
          add(here, refs(parts, since, column));
        }
        since = new ArrayList<>(List.of(row));
      } else if (text.matches(SUB_ITEM) && lastItem >= 0) {
        below.computeIfAbsent(lastItem, key -> new ArrayList<>()).add(here);
      } else if (!text.isEmpty() && !text.contains("其中")) {
        lastItem = text.matches(ITEM) ? row : lastItem;
        items.add(row);
        since.add(row);
      }
    }
    below.forEach(
        (row, parts2) -> {
          if (add(ref(parts, row, column), parts2)) {
            totals.add(ref(parts, row, column));
          }
        });
  }

  private static List<CellRef> refs(Parts parts, List<Integer> rows, int column) {
    return rows.stream().map(row -> ref(parts, row, column)).toList();
  }

  /** A column of totals is the sum of its neighbours under the same header, in every row. */
  private void acrossColumns(Parts parts) {
    Map<Integer, List<String>> paths = new TreeMap<>();
    parts.money().forEach(column -> paths.put(column, path(parts, column)));
    paths.forEach(
        (column, path) -> {
          String leaf = path.isEmpty() ? "" : path.get(path.size() - 1);
          if (leaf.matches(TOTAL)) {
            List<String> above = path.subList(0, path.size() - 1);
            List<Integer> parted = partsOf(paths, column, above);
            if (parted.size() > 1 && everywhere(parts, column, parted)) {
              parts
                  .rows()
                  .forEach(
                      row ->
                          add(
                              ref(parts, row, column),
                              parted.stream().map(at -> ref(parts, row, at)).toList()));
            }
          }
        });
  }

  private static List<Integer> partsOf(
      Map<Integer, List<String>> paths, int total, List<String> above) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    paths.forEach(
        (column, path) -> {
          boolean below = path.size() > above.size() && path.subList(0, above.size()).equals(above);
          if (column > total && below && !path.get(above.size()).contains("其中")) {
            groups.computeIfAbsent(path.get(above.size()), key -> new ArrayList<>()).add(column);
          }
        });
    List<Integer> parted = new ArrayList<>();
    groups
        .values()
        .forEach(
            group -> {
              List<Integer> subtotals =
                  group.stream()
                      .filter(it -> paths.get(it).get(paths.get(it).size() - 1).matches(TOTAL))
                      .toList();
              parted.addAll(subtotals.isEmpty() ? group : subtotals.subList(0, 1));
            });
    return parted;
  }

  private boolean everywhere(Parts parts, int column, List<Integer> parted) {
    return parts
        .rows()
        .mapToObj(
            row ->
                new CellIdentity(
                    ref(parts, row, column),
                    parted.stream().map(at -> ref(parts, row, at)).toList()))
        .allMatch(identity -> identity.holds(amounts));
  }

  private static List<String> path(Parts parts, int column) {
    Sheet sheet = parts.sheet();
    List<String> path = new ArrayList<>();
    for (int row = parts.header(); row < parts.first(); row++) {
      String text = sheet.seenAt(row, column).text();
      for (int left = column - 1; text.isBlank() && left >= 0; left--) {
        boolean headed = row + 1 < parts.first() && !sheet.seenAt(row + 1, column).isBlank();
        text = headed ? sheet.seenAt(row, left).text() : text;
        if (!headed) {
          break;
        }
      }
      String plain = Parts.plain(text);
      if (!plain.isEmpty() && !plain.matches("\\d+") && !path.contains(plain)) {
        path.add(plain);
      }
    }
    return path;
  }

  /** Columns of two tables that agree in all the codes or items that they share are equal. */
  private void twins() {
    for (int i = 0; i < tables.size(); i++) {
      for (int j = i + 1; j < tables.size(); j++) {
        Map<String, Integer> one = keys(tables.get(i));
        Map<String, Integer> other = keys(tables.get(j));
        Map<String, Integer> byName = names(tables.get(i));
        Map<String, Integer> otherByName = names(tables.get(j));
        twins(tables.get(i), one, tables.get(j), other);
        twins(tables.get(i), byName, tables.get(j), otherByName);
      }
    }
  }

  private static Map<String, Integer> keys(Parts parts) {
    Map<String, Integer> keys = new LinkedHashMap<>();
    parts
        .rows()
        .filter(row -> parts.code(row).matches("\\d{3}(\\d{2}){0,2}"))
        .forEach(row -> keys.putIfAbsent(parts.code(row), row));
    return keys;
  }

  /** Rows by the name of their 类, numbering aside. */
  private static Map<String, Integer> names(Parts parts) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int row : parts.rows().toArray()) {
      String code = parts.code(row);
      for (int column : parts.names()) {
        String name = Parts.plain(parts.sheet().at(row, column).text());
        if ((code.isEmpty() || code.length() == 3) && name.endsWith("支出")) {
          names.putIfAbsent(name.replaceFirst("^.*?[、）)]", ""), row);
        }
      }
    }
    return names;
  }

  private void twins(
      Parts one, Map<String, Integer> rows, Parts other, Map<String, Integer> otherRows) {
    Set<String> shared = new LinkedHashSet<>(rows.keySet());
    shared.retainAll(otherRows.keySet());
    for (int column : one.money()) {
      for (int at : other.money()) {
        Function<String, BigDecimal> first = key -> amounts.at(ref(one, rows.get(key), column));
        Function<String, BigDecimal> second = key -> amounts.at(ref(other, otherRows.get(key), at));
        boolean equal =
            shared.stream().allMatch(key -> first.apply(key).compareTo(second.apply(key)) == 0);
        long something = shared.stream().filter(key -> first.apply(key).signum() != 0).count();
        if (equal && something >= TWINS) {
          shared.forEach(
              key ->
                  add(
                      ref(one, rows.get(key), column),
                      List.of(ref(other, otherRows.get(key), at))));
        }
      }
    }
  }

  /** Totals of different tables that are the same amount, with digits enough to be no chance. */
  private void equalTotals() {
    for (int i = 0; i < totals.size(); i++) {
      for (int j = i + 1; j < totals.size(); j++) {
        BigDecimal amount = amounts.at(totals.get(i));
        boolean telling = amount.stripTrailingZeros().precision() >= 4;
        boolean apart = !totals.get(i).sheet().equals(totals.get(j).sheet());
        if (telling && apart && amount.compareTo(amounts.at(totals.get(j))) == 0) {
          add(totals.get(i), List.of(totals.get(j)));
        }
      }
    }
  }
}
