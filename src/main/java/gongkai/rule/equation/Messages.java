package gongkai.rule.equation;

import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.language.Demand;
import gongkai.rule.language.Identity;
import gongkai.rule.language.PlainFormula;
import gongkai.rule.language.Roll;
import gongkai.table.Amount;
import gongkai.table.Rounding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in one Chinese sentence where a judgement failed, what is wrong and what to do. */
public final class Messages {
  private static final int SHOWN = 60;
  private static final int NAMED = 5;

  private Messages() {}

  public static List<FindingCell> cells(Equation equation) {
    List<FindingCell> cells = new ArrayList<>();
    equation.left().forEach(part -> cells.add(cell(part.slot(), Role.ACTUAL)));
    equation.right().stream()
        .filter(part -> !part.slot().isBlank() && !part.slot().isArchived())
        .limit(SHOWN)
        .forEach(part -> cells.add(cell(part.slot(), Role.OPERAND)));
    return cells;
  }

  /** The judged cell, and its twin where another table states the same amount. */
  public static List<FindingCell> tailCells(Equation equation) {
    List<FindingCell> cells = new ArrayList<>();
    List<Part> judged = equation.left().isEmpty() ? equation.right() : equation.left();
    judged.forEach(part -> cells.add(cell(part.slot(), Role.ACTUAL)));
    if (!equation.withinOneTable() && equation.right().size() == 1) {
      equation.right().stream()
          .map(Part::slot)
          .filter(slot -> !slot.isArchived())
          .forEach(slot -> cells.add(cell(slot, Role.OPERAND)));
    }
    return cells;
  }

  public static FindingCell cell(Slot slot, Role role) {
    FindingCell cell = FindingCell.of(slot.cell(), role);
    String value = slot.value() == null ? cell.value() : slot.value().toPlainString();
    return new FindingCell(cell.sheet(), cell.address(), cell.label(), value, role);
  }

  public static String failed(EquationJudgement judgement) {
    Equation equation = judgement.equation();
    if (equation.left().isEmpty()) {
      return absent(judgement);
    }
    String where = named(equation.left());
    String unit = equation.unit().label();
    if (equation.atMost()) {
      return "%s为%s%s，大于%s的%s%s；前者不应大于后者，请核对。"
          .formatted(
              where,
              Rounding.plain(judgement.actual()),
              unit,
              against(equation),
              Rounding.plain(judgement.expected()),
              unit);
    }
    String over = judgement.difference().signum() > 0 ? "多" : "少";
    String gap = Rounding.plain(judgement.difference().abs());
    if (equation.right().size() == 1 && !equation.withinOneTable()) {
      return "%s为%s%s，与%s的%s不一致，%s%s；%s。"
          .formatted(
              where,
              Rounding.plain(judgement.actual()),
              unit,
              named(equation.right()),
              seen(equation.right().get(0), judgement),
              over,
              gap,
              remedy(equation.demand()));
    }
    return "%s为%s%s，按%s应为%s%s，%s%s；请核对合计与各项。"
        .formatted(
            where,
            Rounding.plain(judgement.actual()),
            unit,
            against(equation),
            Rounding.plain(judgement.expected()),
            unit,
            over,
            gap);
  }

  /** An amount as a person sees it in its own table. */
  private static String seen(Part part, EquationJudgement judgement) {
    Amount printed = part.printed();
    return printed == null
        ? Rounding.plain(judgement.expected()) + judgement.equation().unit().label()
        : printed.toString();
  }

  /** What is usual only is not to be made true by force. */
  private static String remedy(Demand demand) {
    return demand.level() == Level.INFO ? "两处通常相等，请核实，确有原因的不必改" : "请核对两处，改正填错的一处";
  }

  private static String absent(EquationJudgement judgement) {
    Equation equation = judgement.equation();
    String where = equation.where();
    return "%s为%s%s，但%s中没有对应的%s。"
        .formatted(
            named(equation.right()),
            Rounding.plain(judgement.expected()),
            equation.unit().label(),
            equation.demand().table(),
            where.isEmpty() ? "金额；请补填" : "行（%s）；请补上这一行，或核对名称和编码".formatted(where));
  }

  /** Why a rule could not be tried everywhere. */
  public static String unreadable(Collection<Slot> slots) {
    List<String> places =
        slots.stream().limit(NAMED).map(slot -> slot.cell().ref().toString()).toList();
    return "%s%s不是金额，与之有关的关系没有核对。"
        .formatted(String.join("、", places), slots.size() > NAMED ? "等" : "");
  }

  private static String named(List<Part> parts) {
    List<String> names = parts.stream().limit(3).map(part -> named(part.slot())).toList();
    String joined = String.join("＋", names);
    return parts.size() > 3 ? joined + "等" + parts.size() + "项之和" : joined;
  }

  private static String named(Slot slot) {
    return slot.place() + "（" + slot.cell().label() + "）";
  }

  private static String against(Equation equation) {
    Set<String> sheets = new TreeSet<>();
    equation.right().stream()
        .map(Part::slot)
        .filter(slot -> !slot.isArchived())
        .forEach(slot -> sheets.add(slot.cell().sheet()));
    String text =
        equation.demand().statement() instanceof Roll
            ? "下级科目之和"
            : PlainFormula.of(
                ((Identity) equation.demand().statement()).right(),
                equation.demand().table(),
                sheets.size() > 1);
    return equation.withinOneTable() || sheets.isEmpty()
        ? "“" + text + "”"
        : "“" + String.join("、", sheets) + "”的“" + text + "”";
  }

  /** How a filled amount was computed. */
  public static String from(Equation equation) {
    List<String> parts =
        equation.right().stream()
            .filter(part -> !part.slot().isBlank())
            .limit(8)
            .map(part -> (part.sign() < 0 ? "－" : "＋") + place(part, equation))
            .toList();
    String joined = String.join("", parts);
    return (joined.startsWith("＋") ? joined.substring(1) : joined)
        + (equation.right().size() > 8 && parts.size() == 8 ? "＋…" : "");
  }

  private static String place(Part part, Equation equation) {
    Slot slot = part.slot();
    return equation.withinOneTable() ? slot.cell().ref().address() : slot.place();
  }
}
