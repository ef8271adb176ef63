package gongkai.review;

import gongkai.archive.FigurePlace;
import java.util.Map;
import java.util.Optional;

/**
 * Where the tables of a template family state what supervisors follow over units and years.
 *
 * @param income all income of the year
 * @param expenditure all expenditure of the year
 * @param opening what was carried over from the year before
 * @param closing what is carried over into the next year
 */
public record Landmarks(
    FigurePlace income, FigurePlace expenditure, FigurePlace opening, FigurePlace closing) {
  private static final String TABLE = "收支总表";
  private static final String COLUMN = "金额";
  private static final Map<String, Landmarks> KNOWN =
      Map.of("final-accounts", at("年初结转和结余", "年末结转和结余"), "budget", at("上年结转结余", "年终结转结余"));

  /** Those of a family; empty when it states no such things. */
  public static Optional<Landmarks> of(String family) {
    return Optional.ofNullable(KNOWN.get(family));
  }

  private static Landmarks at(String opening, String closing) {
    return new Landmarks(place("本年收入合计"), place("本年支出合计"), place(opening), place(closing));
  }

  private static FigurePlace place(String row) {
    return new FigurePlace(TABLE, row, COLUMN);
  }
}
