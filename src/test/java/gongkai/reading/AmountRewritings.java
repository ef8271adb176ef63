package gongkai.reading;

import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.RawCell;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** The same amounts in other writing. */
final class AmountRewritings {
  private AmountRewritings() {}

  private static final List<String> NOTHINGS =
      List.of("-", "—", "——", "－", "–", " ", "/", "　", "--", "无");

  static List<Rewriting> all() {
    return List.of(
        written("amounts have separators", AmountRewritings::separated),
        written("amounts have full-width digits", a -> wide(a.toPlainString())),
        written("amounts have stray blanks", AmountRewritings::broken),
        written("amounts have a currency sign", a -> "￥" + separated(a)),
        written("amounts have another currency sign", a -> "¥ " + a.toPlainString()),
        written("amounts are text", BigDecimal::toPlainString),
        written("amounts begin with an apostrophe", a -> "'" + a.toPlainString()),
        written("amounts have wide separators", a -> separated(a).replace(',', '，')),
        ofSheets("nothing is written as a dash", AmountRewritings::dashes),
        ofSheets("nothing is written as zero", AmountRewritings::zeros).ofComplete(),
        ofSheets("amounts have trailing zeros", AmountRewritings::trailingZeros),
        inUnit(AmountUnit.YUAN),
        inUnit(AmountUnit.THOUSAND));
  }

  private static Rewriting written(String name, Function<BigDecimal, String> writing) {
    return ofSheets(
        name,
        (grid, anatomy, random) ->
            anatomy
                .table()
                .cells()
                .filter(cell -> cell.value() != null && random.nextInt(3) > 0)
                .forEach(cell -> put(grid, cell, RawCell.text(writing.apply(cell.value())))),
        "READ-07");
  }

  private static void put(Grid grid, Cell cell, RawCell raw) {
    grid.set(cell.position().row(), cell.position().column(), raw);
  }

  private static String separated(BigDecimal amount) {
    var format = new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(amount);
  }

  private static String wide(String digits) {
    var wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append(c == '.' ? '．' : (char) (c - '0' + '０')));
    return wide.toString();
  }

  /** As text taken out of a printed page: {@code 499. 99}. */
  private static String broken(BigDecimal amount) {
    return amount.toPlainString().replace(".", ". ").replaceFirst("^(\\d)(\\d)", "$1 $2");
  }

  private static void dashes(Grid grid, Anatomy anatomy, Random random) {
    anatomy
        .table()
        .cells()
        .filter(cell -> cell.raw().isBlank() && random.nextInt(3) > 0)
        .forEach(cell -> put(grid, cell, RawCell.text(NOTHINGS.get(random.nextInt(10)))));
  }

  /** Only where the amounts add up: a zero in a total that is not zero would be wrong. */
  private static void zeros(Grid grid, Anatomy anatomy, Random random) {
    anatomy
        .table()
        .cells()
        .filter(cell -> cell.raw().isBlank() && random.nextInt(3) > 0)
        .forEach(cell -> put(grid, cell, RawCell.number(new BigDecimal("0.00"))));
  }

  private static void trailingZeros(Grid grid, Anatomy anatomy, Random random) {
    anatomy
        .table()
        .cells()
        .filter(cell -> cell.value() != null)
        .forEach(
            cell ->
                put(grid, cell, RawCell.number(cell.value().setScale(cell.value().scale() + 2))));
  }

  /** Not where units are mixed: there the digits of one table round those of another. */
  private static Rewriting inUnit(AmountUnit unit) {
    return ofSheets(
        "some tables are in " + unit.label(),
        (grid, anatomy, random) -> {
          AmountUnit from = anatomy.table().unit();
          boolean mixed = anatomy.filing().tables().stream().anyMatch(t -> t.unit() != from);
          if (mixed || random.nextBoolean() || !restate(grid, from, unit, random)) {
            return;
          }
          anatomy
              .table()
              .cells()
              .filter(cell -> cell.value() != null)
              .forEach(cell -> put(grid, cell, RawCell.number(plain(from, cell.value(), unit))));
        });
  }

  private static BigDecimal plain(AmountUnit from, BigDecimal value, AmountUnit to) {
    BigDecimal converted = from.convert(value, to);
    return converted.scale() < 0 ? converted.setScale(0) : converted;
  }

  private static boolean restate(Grid grid, AmountUnit from, AmountUnit to, Random random) {
    List<String> wordings =
        List.of("单位：%s", "金额单位：%s", "单位:人民币%s", "（单位：%s）", "金额单位: %s", "计量单位：%s");
    for (int row = 0; row < grid.rowCount(); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        if (grid.at(row, column).text().matches("单位[:：]" + from.label())) {
          String wording = wordings.get(random.nextInt(wordings.size()));
          grid.set(row, column, wording.formatted(to.label()));
          return true;
        }
      }
    }
    return false;
  }
}
