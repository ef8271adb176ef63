package gongkai.rule;

import gongkai.account.Account;
import gongkai.account.Account.Status;
import gongkai.account.Accounts;
import gongkai.report.Failure;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.rule.equation.CellIndex;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Expander;
import gongkai.rule.equation.Hierarchy;
import gongkai.rule.equation.Messages;
import gongkai.rule.equation.Slot;
import gongkai.rule.language.Demand;
import gongkai.rule.language.NamedCheck;
import gongkai.rule.language.TableCheck;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.template.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Performs the checks on codes, names, signs and empty tables. */
final class TableChecker {
  private static final double NEAR = 0.6;
  private final CellIndex index;
  private final Template template;
  private final Expander expander;
  private final List<EquationJudgement> judged;
  private final Outcomes outcomes;
  private final int year;

  TableChecker(
      CellIndex index,
      Template template,
      Expander expander,
      List<EquationJudgement> judged,
      Outcomes outcomes) {
    this.index = index;
    this.template = template;
    this.expander = expander;
    this.judged = judged;
    this.outcomes = outcomes;
    this.year = index.filing().year() == null ? template.year() : index.filing().year();
  }

  void check(Demand demand, NamedCheck named) {
    if (named.check() == TableCheck.TWIN_COLUMNS) {
      new TwinColumns(demand.rule(), index, expander, outcomes, judged).check();
    } else {
      index.tables(demand.table()).forEach(table -> check(demand.rule(), named, table));
    }
  }

  private void check(Rule rule, NamedCheck named, Table table) {
    switch ((TableCheck) named.check()) {
      case NAMES -> names(rule, table);
      case PARENTS -> parents(rule, table);
      case UNIQUE -> unique(rule, table);
      case NOT_NEGATIVE -> signs(rule, table, named.arguments());
      case EMPTY_SAID -> emptySaid(rule, table);
      case TWIN_COLUMNS -> throw new IllegalArgumentException(named.check().word());
    }
  }

  private Accounts accounts(Table table) {
    return template.accounts().get(template.table(table.name()).codes());
  }

  private void names(Rule rule, Table table) {
    Accounts accounts = accounts(table);
    for (Row row : table.coded()) {
      outcomes.tried(rule);
      String printed = Labels.plain(row.label());
      if (row.labelCell() == null || printed.isEmpty()) {
        String name =
            accounts.current(row.code(), year).map(it -> "，应为“" + it.name() + "”").orElse("");
        fail(rule, row.codeCell(), row).says("{位置}的科目{科目}没有名称%s；请补写科目名称".formatted(name)).report();
      } else if (accounts.of(row.code()).stream()
          .noneMatch(account -> Labels.plain(account.name()).equals(printed))) {
        wrongName(rule, row, accounts);
      } else {
        oldName(rule, row, printed, accounts);
      }
    }
  }

  private void wrongName(Rule rule, Row row, Accounts accounts) {
    Account official = accounts.current(row.code(), year).orElse(null);
    if (official == null) {
      unknownCode(rule, row, accounts);
      return;
    }
    boolean sure =
        official.status() == Status.ATTESTED
            || (official.status() == Status.TEMPLATE && row.code().length() == 3);
    Failure failure = fail(rule, row.labelCell(), row).word("名称", official.name());
    if (sure) {
      failure.report();
    } else if (Labels.likeness(Labels.plain(official.name()), Labels.plain(row.label())) > NEAR) {
      failure
          .level(Level.INFO)
          .says("{位置}的科目{科目}名称写作“{写作}”，相近的科目名称是“{名称}”；请对照当年的政府收支分类科目")
          .report();
    }
  }

  /** The stored list is partial: only a 款 missing below a 类 that is known is worth a word. */
  private void unknownCode(Rule rule, Row row, Accounts accounts) {
    boolean knownAbove = row.code().length() == 5 && accounts.knows(row.code().substring(0, 3));
    boolean odd = !row.code().matches("\\d{3}|\\d{5}|\\d{7}");
    if (odd) {
      fail(rule, row.codeCell(), row)
          .level(Level.WARNING)
          .says("{位置}的科目编码“{科目}”不是类3位、款5位、项7位的写法；请核对编码")
          .report();
    } else if (knownAbove && accounts.of(row.code()).isEmpty()) {
      fail(rule, row.codeCell(), row)
          .level(Level.INFO)
          .says("{位置}的款级科目{科目}“{写作}”不在本系统的科目表中；请对照当年的政府收支分类科目")
          .report();
    }
  }

  private void oldName(Rule rule, Row row, String printed, Accounts accounts) {
    List<Account> named =
        accounts.of(row.code()).stream()
            .filter(it -> Labels.plain(it.name()).equals(printed))
            .toList();
    if (named.stream().noneMatch(it -> it.holdsIn(year))) {
      fail(rule, row.labelCell(), row)
          .level(Level.WARNING)
          .says("{位置}的“{科目} {写作}”是旧科目（%s）；请改用%d年的科目".formatted(named.get(0).note(), year))
          .report();
    }
  }

  private void parents(Rule rule, Table table) {
    Hierarchy hierarchy = expander.hierarchy(table);
    Accounts accounts = accounts(table);
    for (Row row : table.coded()) {
      outcomes.tried(rule);
      int above = row.code().length() - 2;
      if (above < 3 || !hierarchy.lists(above)) {
        continue;
      }
      String parent = row.code().substring(0, above);
      if (table.row(parent) == null) {
        String name = accounts.current(parent, year).map(it -> "“" + it.name() + "”").orElse("");
        fail(rule, row.codeCell(), row).word("科目", named(row)).word("上级", parent + name).report();
      }
    }
  }

  private void unique(Rule rule, Table table) {
    Map<String, Row> seen = new HashMap<>();
    for (Row row : table.coded()) {
      outcomes.tried(rule);
      Row before = seen.putIfAbsent(row.code(), row);
      if (before != null) {
        fail(rule, row.codeCell(), row)
            .word("科目", named(row))
            .word("前处", before.codeCell().toString())
            .report();
      }
    }
  }

  private void signs(Rule rule, Table table, List<String> except) {
    for (Row row : table.rows()) {
      Slot[] slots = index.slots(row);
      for (int i = 0; i < slots.length; i++) {
        Slot slot = slots[i];
        if (slot == null || slot.isBlank() || except.contains(table.columns().get(i).name())) {
          continue;
        }
        outcomes.tried(rule);
        if (slot.value().signum() < 0) {
          outcomes
              .fail(rule)
              .at(Messages.cell(slot, Role.ACTUAL))
              .word("金额", slot.value().toPlainString())
              .report();
        }
      }
    }
  }

  private void emptySaid(Rule rule, Table table) {
    boolean empty =
        table.rows().stream()
            .flatMap(row -> Arrays.stream(index.slots(row)))
            .allMatch(slot -> slot == null || slot.isBlank() || slot.value().signum() == 0);
    if (!empty) {
      return;
    }
    outcomes.tried(rule);
    if (!says(index.filing().book().sheet(table.sheet()))) {
      outcomes.fail(rule).word("位置", "工作表“" + table.sheet() + "”").report();
    }
  }

  private static boolean says(Sheet sheet) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        String text = Labels.plain(sheet.at(row, column).text());
        if (text.length() > 8 && text.matches(".*(无|没有|未安排|未发生|不涉及).*")) {
          return true;
        }
      }
    }
    return false;
  }

  /** A failure at the code or the name of a row. */
  private Failure fail(Rule rule, CellRef at, Row row) {
    String written = Labels.shortened(row.label());
    return outcomes
        .fail(rule)
        .at(new FindingCell(at.sheet(), at.address(), named(row), written, Role.ACTUAL))
        .word("位置", at.toString())
        .word("科目", row.code())
        .word("写作", written);
  }

  private static String named(Row row) {
    return Labels.shortened(row.title());
  }
}
