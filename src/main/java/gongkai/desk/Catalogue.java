package gongkai.desk;

import gongkai.report.Level;
import gongkai.template.Landmarks;
import java.util.List;
import java.util.Optional;

/** What can be filed, and what must hold in it. */
public interface Catalogue {

  List<Form> forms();

  /**
   * The rules of a template in its own order.
   *
   * @throws gongkai.report.Rejected with code {@code no-template} when there is none of this id
   */
  List<Check> checks(String template);

  /**
   * The blank official workbook.
   *
   * @throws gongkai.report.Rejected with code {@code no-template} when there is none of this id, or
   *     {@code no-blank} when it has no blank workbook
   */
  byte[] blank(String template);

  /** What is followed over the units and years of a family; empty when it states no such things. */
  Optional<Landmarks> landmarks(String family);

  /**
   * An official workbook.
   *
   * @param id {@code family/year}
   * @param name what people call it
   * @param tables its tables as people cite them
   * @param rules how many rules it has
   * @param blank whether there is a blank workbook of it
   */
  record Form(
      String id,
      String family,
      int year,
      String name,
      List<String> tables,
      int rules,
      boolean blank) {
    public Form {
      tables = List.copyOf(tables);
    }
  }

  /**
   * A rule as a finance officer reads it.
   *
   * @param formula the 审核公式 in Chinese
   * @param source where it is laid down
   */
  record Check(String id, Level level, String formula, String source) {}
}
