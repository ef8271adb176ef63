package gongkai.access.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What importing a list would change in the register.
 *
 * @param problems what must be mended first; while there is one, nothing can be imported
 * @param added units that the register did not know
 * @param changed units that it knows otherwise
 * @param vanished units in use that the list no longer names; they stay unless retired on purpose
 * @param unchanged how many units stay as they are
 * @param notices what a person should know although it stops nothing
 */
public record UnitDiff(
    List<RowProblem> problems,
    List<BudgetUnit> added,
    List<Change> changed,
    List<BudgetUnit> vanished,
    int unchanged,
    List<String> notices) {
  public UnitDiff {
    problems = problems.stream().sorted().toList();
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    vanished = List.copyOf(vanished);
    notices = List.copyOf(notices);
  }

  /** A unit as it was and as it will be. */
  public record Change(BudgetUnit before, BudgetUnit after) {

    /** What differs, in Chinese, e.g. {@code 单位名称：甲局 → 乙局}. */
    public List<String> differences() {
      List<String> found = new ArrayList<>();
      compare(found, UnitColumn.NAME, before.name(), after.name());
      compare(found, UnitColumn.PARENT, before.parent(), after.parent());
      compare(found, UnitColumn.NATURE, before.nature(), after.nature());
      compare(found, UnitColumn.FILES, yes(before.files()), yes(after.files()));
      compare(found, UnitColumn.CONTACT, before.contact(), after.contact());
      compare(found, UnitColumn.PHONE, before.phone(), after.phone());
      if (before.retired() != after.retired()) {
        found.add(after.retired() ? "停用" : "重新启用");
      }
      return found;
    }

    private static void compare(
        List<String> found, UnitColumn column, String before, String after) {
      if (!Objects.equals(before, after)) {
        found.add(column.heading() + "：" + shown(before) + " → " + shown(after));
      }
    }

    private static String shown(String value) {
      return value == null ? "（空）" : value;
    }

    private static String yes(boolean value) {
      return value ? "是" : "否";
    }
  }

  /** Whether the list is sound and says what the register already says. */
  public boolean isEmpty() {
    return problems.isEmpty() && added.isEmpty() && changed.isEmpty() && vanished.isEmpty();
  }

  /** Holds a list against the register. */
  public static UnitDiff of(UnitTree register, UnitList list) {
    List<RowProblem> problems = new ArrayList<>(list.problems());
    problems.addAll(UnitListCheck.of(register, list));
    List<BudgetUnit> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (UnitList.Line line : list.lines()) {
      BudgetUnit after = line.unit();
      BudgetUnit before = register.unit(after.code()).orElse(null);
      if (named.add(after.code()) && before == null) {
        added.add(after);
      } else if (before != null && !before.equals(after)) {
        changed.add(new Change(before, after));
      }
    }
    List<BudgetUnit> vanished =
        register.units().stream()
            .filter(unit -> !unit.retired() && !named.contains(unit.code()))
            .toList();
    int unchanged = named.size() - added.size() - changed.size();
    return new UnitDiff(
        problems, added, changed, vanished, unchanged, UnitListCheck.notices(register, list));
  }
}
