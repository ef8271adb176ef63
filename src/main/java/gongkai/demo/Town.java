package gongkai.demo;

import gongkai.access.Role;
import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitTree;
import java.util.List;
import java.util.Set;

/** Who is in the demonstration, and what happens to what they file. */
final class Town {
  static final String BUREAU = "zhuguan";

  /** Units that really published what they file here stand beside made-up ones. */
  static final List<BudgetUnit> UNITS =
      List.of(
          grouping("100", "示例市本级", null),
          unit("100101", "示例市工业和信息化局", "100", "行政单位"),
          unit("100101001", "示例市中小企业服务中心", "100101", "事业单位"),
          unit("100101002", "示例市大数据中心", "100101", "事业单位"),
          unit("100102", "示例市教育局", "100", "行政单位"),
          unit("100102001", "示例市第一中学", "100102", "事业单位"),
          unit("100102002", "示例市实验小学", "100102", "事业单位"),
          unit("100103", "示例市卫生健康委员会", "100", "行政单位"),
          unit("100103001", "示例市中心血站", "100103", "事业单位"),
          grouping("200", "公开案例", null),
          unit("200001", "武汉市工业信息化中心", "200", "事业单位"),
          unit("200002", "武汉市蔡甸区经济信息化和科技创新局", "200", "行政单位"));

  static final List<Somebody> PEOPLE =
      List.of(
          new Somebody(BUREAU, "周主管", Role.SUPERVISOR, Set.of(UnitTree.ALL)),
          new Somebody("jiaoyu", "吴科长", Role.SUPERVISOR, Set.of("100102")),
          new Somebody(
              "kuaiji", "郑会计", Role.ACCOUNTANT, Set.of("100101", "100101001", "100101002")),
          new Somebody(
              "xuexiao", "王会计", Role.ACCOUNTANT, Set.of("100102", "100102001", "100102002")),
          new Somebody("weisheng", "冯会计", Role.ACCOUNTANT, Set.of("100103", "100103001")),
          new Somebody("anli", "陈会计", Role.ACCOUNTANT, Set.of("200001", "200002")));

  /** How far a filing has come. */
  enum Fate {
    /** Filed with an error, and left so. */
    WITH_ERROR,
    /** Filed with an error and returned. */
    RETURNED,
    /** As before, then mended and filed again. */
    MENDED,
    /** As before, and approved. */
    MENDED_AND_APPROVED,
    FILED,
    APPROVED
  }

  /**
   * What one unit files.
   *
   * @param sample the workbook that it is made from
   * @param factor how many times its amounts
   */
  record Plan(String unit, String sample, int year, int factor, Fate fate) {}

  /** Somebody who can log in. */
  record Somebody(String login, String name, Role role, Set<String> units) {}

  static final List<Plan> PLANS =
      List.of(
          new Plan("100101", "final-accounts-rich", 2023, 2, Fate.APPROVED),
          new Plan("100101", "final-accounts-rich", 2024, 3, Fate.MENDED_AND_APPROVED),
          new Plan("100101001", "final-accounts-simple", 2023, 9, Fate.APPROVED),
          new Plan("100101001", "final-accounts-simple", 2024, 10, Fate.RETURNED),
          new Plan("100101002", "final-accounts-simple", 2023, 4, Fate.APPROVED),
          new Plan("100101002", "final-accounts-simple", 2024, 5, Fate.FILED),
          new Plan("100102", "final-accounts-rich", 2023, 4, Fate.APPROVED),
          new Plan("100102", "final-accounts-rich", 2024, 5, Fate.MENDED),
          new Plan("100102001", "final-accounts-simple", 2023, 22, Fate.APPROVED),
          new Plan("100102001", "final-accounts-simple", 2024, 24, Fate.WITH_ERROR),
          new Plan("100102002", "final-accounts-simple", 2023, 12, Fate.APPROVED),
          new Plan("100103", "final-accounts-rich", 2023, 6, Fate.APPROVED),
          new Plan("100103", "final-accounts-rich", 2024, 7, Fate.FILED),
          new Plan("100103001", "final-accounts-simple", 2023, 6, Fate.APPROVED),
          new Plan("100101", "budget-rich", 2025, 8, Fate.APPROVED),
          new Plan("100101", "budget-rich", 2026, 9, Fate.FILED),
          new Plan("100101001", "budget-simple", 2026, 11, Fate.FILED),
          new Plan("100102", "budget-rich", 2025, 14, Fate.APPROVED),
          new Plan("100102", "budget-rich", 2026, 15, Fate.APPROVED),
          new Plan("200001", "final-accounts-2024-centre", 2024, 1, Fate.FILED),
          new Plan("200001", "budget-2026-centre", 2026, 1, Fate.FILED),
          new Plan("200002", "final-accounts-2024-bureau", 2024, 1, Fate.FILED));

  private Town() {}

  private static BudgetUnit unit(String code, String name, String parent, String nature) {
    return new BudgetUnit(code, name, parent, nature, true, null, null, false);
  }

  private static BudgetUnit grouping(String code, String name, String parent) {
    return new BudgetUnit(code, name, parent, null, false, null, null, false);
  }
}
