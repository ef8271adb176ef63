package gongkai.access.unit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the units of a list, together with those already known, make a tree. */
final class UnitListCheck {
  private static final int DEEPEST = 20;

  private final Map<String, UnitList.Line> lines = new HashMap<>();
  private final UnitTree together;
  private final List<RowProblem> problems = new ArrayList<>();

  private UnitListCheck(UnitTree register, UnitList list) {
    for (UnitList.Line line : list.lines()) {
      UnitList.Line first = lines.putIfAbsent(line.unit().code(), line);
      if (first != null) {
        complain(line, "单位编码 %s 与第 %d 行重复，请删去一行或改正编码。".formatted(line.unit().code(), first.row()));
      }
    }
    this.together = together(register, list);
  }

  static List<RowProblem> of(UnitTree register, UnitList list) {
    var check = new UnitListCheck(register, list);
    list.lines().forEach(check::parentIsKnown);
    check.waysUpEnd(list);
    return check.problems;
  }

  /** Names that more than one unit bears: such units can only be told apart by code. */
  static List<String> notices(UnitTree register, UnitList list) {
    UnitTree together = together(register, list);
    Set<String> said = new LinkedHashSet<>();
    for (UnitList.Line line : list.lines()) {
      List<BudgetUnit> namesakes = together.named(line.unit().name());
      if (namesakes.size() > 1) {
        String codes = namesakes.stream().map(BudgetUnit::code).collect(joining("、"));
        said.add(
            "名称“%s”由 %d 个单位共用（%s），它们的工作簿必须填写单位编码才能报送。"
                .formatted(namesakes.get(0).name(), namesakes.size(), codes));
      }
    }
    List<String> notices = new ArrayList<>(said);
    if (!list.ignored().isEmpty()) {
      notices.add("没有导入这些列：" + String.join("、", list.ignored()) + "。");
    }
    return notices;
  }

  private static UnitTree together(UnitTree register, UnitList list) {
    Map<String, BudgetUnit> units = new HashMap<>();
    register.units().forEach(unit -> units.put(unit.code(), unit));
    list.lines().forEach(line -> units.put(line.unit().code(), line.unit()));
    return new UnitTree(units.values());
  }

  private void parentIsKnown(UnitList.Line line) {
    String parent = line.unit().parent();
    if (parent == null) {
      return;
    }
    BudgetUnit known = together.unit(parent).orElse(null);
    if (known == null) {
      complain(line, "上级单位编码 %s 既不在名录中，也不在本次导入的表中，请改正或补上该单位。".formatted(parent));
    } else if (known.retired()) {
      complain(line, "上级单位 %s 已停用，请改正上级单位编码，或把该单位也列入表中。".formatted(known));
    }
  }

  private void waysUpEnd(UnitList list) {
    Set<String> told = new HashSet<>();
    for (UnitList.Line line : list.lines()) {
      List<String> above = above(line.unit());
      if (above.size() > DEEPEST) {
        complain(line, "它上面的单位超过 %d 层，请改正上级单位编码。".formatted(DEEPEST));
        return;
      }
      List<String> cycle = closes(above, line.unit()) ? above : List.of();
      if (told.addAll(cycle)) {
        complain(
            line,
            "单位的上级关系成了一个圈（%s → %s），请改正其中一个的上级单位编码。"
                .formatted(String.join(" → ", cycle), cycle.get(0)));
      }
    }
  }

  /** The codes from this unit upwards, each once and no more of them than need be seen. */
  private List<String> above(BudgetUnit start) {
    var way = new LinkedHashSet<String>();
    BudgetUnit here = start;
    while (here != null && way.size() <= DEEPEST && way.add(here.code())) {
      here = together.unit(here.parent()).orElse(null);
    }
    return List.copyOf(way);
  }

  private boolean closes(List<String> way, BudgetUnit start) {
    BudgetUnit last = together.unit(way.get(way.size() - 1)).orElseThrow();
    return start.code().equals(last.parent());
  }

  private void complain(UnitList.Line line, String message) {
    problems.add(new RowProblem(line.row(), message));
  }
}
