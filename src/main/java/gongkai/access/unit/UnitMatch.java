package gongkai.access.unit;

import static java.util.stream.Collectors.joining;

import gongkai.report.Rejected;
import gongkai.table.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which unit of the register a workbook is of: the one of its code, or, where it carries none, the
 * one of exactly its name. Resemblance counts for nothing.
 *
 * @param former names that units bore once, by code
 */
record UnitMatch(UnitTree tree, Map<String, Set<String>> former) {

  BudgetUnit of(Unit workbook) {
    boolean coded = workbook.code() != null && !workbook.code().isBlank();
    boolean named = workbook.name() != null && !UnitNames.key(workbook.name()).isEmpty();
    if (!coded && !named) {
      throw new Rejected("no-unit", "工作簿里没有单位名称，请在表头“部门（单位）”处填写后再报送。");
    }
    BudgetUnit unit = coded ? coded(workbook, named) : named(workbook.name());
    if (unit.retired()) {
      throw new Rejected("retired-unit", "单位 %s 已停用，不能报送；如仍需报送，请管理员在单位名录中重新启用。".formatted(unit));
    }
    return unit;
  }

  private BudgetUnit coded(Unit workbook, boolean named) {
    String code = UnitNames.code(workbook.code());
    BudgetUnit unit =
        tree.unit(code)
            .orElseThrow(
                () ->
                    new Rejected(
                        "unknown-unit",
                        "单位编码 %s 不在单位名录中，请核对工作簿中的编码，或请管理员先把该单位导入名录。".formatted(code)));
    if (named && !bears(unit, workbook.name())) {
      throw new Rejected(
          "unit-name-differs",
          "工作簿的单位编码是 %s，名录中该编码的单位是“%s”，而工作簿写的是“%s”，请改正编码或名称；单位已更名的，请管理员更新名录。"
              .formatted(code, unit.name(), workbook.name().strip()));
    }
    return unit;
  }

  private BudgetUnit named(String name) {
    List<BudgetUnit> namesakes = tree.named(name);
    List<BudgetUnit> inUse = namesakes.stream().filter(unit -> !unit.retired()).toList();
    List<BudgetUnit> candidates = inUse.isEmpty() ? namesakes : inUse;
    if (candidates.size() > 1) {
      throw new Rejected(
          "ambiguous-unit",
          "名录中有 %d 个单位都叫“%s”（%s），请在工作簿中填写单位编码后再报送。"
              .formatted(candidates.size(), name.strip(), codes(candidates)));
    }
    if (candidates.isEmpty()) {
      throw unknown(name);
    }
    return candidates.get(0);
  }

  private Rejected unknown(String name) {
    List<BudgetUnit> renamed =
        tree.units().stream().filter(unit -> former(unit).contains(UnitNames.key(name))).toList();
    if (!renamed.isEmpty()) {
      return new Rejected(
          "unknown-unit",
          "“%s”是单位 %s 的曾用名，请改用现在的名称，或在工作簿中填写单位编码。".formatted(name.strip(), renamed.get(0)));
    }
    return new Rejected(
        "unknown-unit",
        "单位名录中没有名称正好是“%s”的单位，请按名录改正工作簿表头的单位名称，或填写单位编码；新单位请管理员先导入名录。".formatted(name.strip()));
  }

  /** The name that it bears or once bore: workbooks of past years carry past names. */
  private boolean bears(BudgetUnit unit, String name) {
    String key = UnitNames.key(name);
    return UnitNames.key(unit.name()).equals(key) || former(unit).contains(key);
  }

  private Set<String> former(BudgetUnit unit) {
    return former.getOrDefault(unit.code(), Set.of());
  }

  private static String codes(List<BudgetUnit> units) {
    return units.stream().map(BudgetUnit::code).collect(joining("、"));
  }
}
