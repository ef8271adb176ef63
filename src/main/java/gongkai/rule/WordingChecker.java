package gongkai.rule;

import gongkai.account.Account;
import gongkai.account.Account.Status;
import gongkai.account.Accounts;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Labels;
import gongkai.table.Row;
import gongkai.table.Sheet;
import gongkai.table.Table;
import gongkai.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries the demands on codes, names, signs and empty tables. */
final class WordingChecker {
  private final Ledger ledger;
  private final Template template;
  private final Expander expander;

  WordingChecker(Ledger ledger, Template template, Expander expander) {
    this.ledger = ledger;
    this.template = template;
    this.expander = expander;
  }

  /**
   * What came of one demand.
   *
   * @param tried how many places it was tried at
   */
  record Outcome(int tried, List<Finding> findings) {}

  Outcome check(Wording rule) {
    Table table = ledger.table(rule.head().table());
    List<Finding> found = new ArrayList<>();
    int tried =
        switch (rule.kind()) {
          case NAMES -> names(rule, table, found);
          case PARENTS -> parents(rule, table, found);
          case UNIQUE -> unique(rule, table, found);
          case NOT_NEGATIVE -> signs(rule, table, found);
          case EMPTY_SAID -> emptySaid(rule, table, found);
        };
    return new Outcome(tried, found);
  }

  private int names(Wording rule, Table table, List<Finding> found) {
    String codes = template.table(table.name()).codes();
    Accounts accounts = template.accounts().get(codes);
    int year = ledger.filing().year() == null ? template.year() : ledger.filing().year();
    for (Row row : table.coded()) {
      String printed = Labels.plain(row.label());
      if (row.labelCell() == null || printed.isEmpty()) {
        found.add(said(rule, rule.level(), row.codeCell(), row, noName(row, accounts, year)));
      } else if (accounts.of(row.code()).stream()
          .noneMatch(account -> Labels.plain(account.name()).equals(printed))) {
        wrongName(rule, row, accounts, year, found);
      } else {
        oldName(rule, row, printed, accounts, year, found);
      }
    }
    return table.coded().size();
  }

  private static String noName(Row row, Accounts accounts, int year) {
    String should =
        accounts.current(row.code(), year).map(account -> "，应为“" + account.name() + "”").orElse("");
    return "%s的科目%s没有名称%s；请补写科目名称。".formatted(row.codeCell(), row.code(), should);
  }

  private void wrongName(Wording rule, Row row, Accounts accounts, int year, List<Finding> found) {
    Account official = accounts.current(row.code(), year).orElse(null);
    if (official == null) {
      unknownCode(rule, row, accounts, found);
      return;
    }
    boolean sure =
        official.status() == Status.ATTESTED
            || (official.status() == Status.TEMPLATE && row.code().length() == 3);
    if (sure) {
      found.add(
          said(
              rule,
              rule.level(),
              row.labelCell(),
              row,
              "%s的科目%s名称写作“%s”，应为“%s”；请改正名称，或核对编码。"
                  .formatted(row.labelCell(), row.code(), quoted(row), official.name())));
    } else if (Labels.likeness(Labels.plain(official.name()), Labels.plain(row.label())) > 0.6) {
      found.add(
          said(
              rule,
              Level.INFO,
              row.labelCell(),
              row,
              "%s的科目%s名称写作“%s”，相近的科目名称是“%s”；请对照当年的政府收支分类科目。"
                  .formatted(row.labelCell(), row.code(), quoted(row), official.name())));
    }
  }

  /** The stored list is partial: only a 款 missing below a 类 that is known is worth a word. */
  private static void unknownCode(Wording rule, Row row, Accounts accounts, List<Finding> found) {
    boolean knownAbove = row.code().length() == 5 && accounts.knows(row.code().substring(0, 3));
    boolean odd = !row.code().matches("\\d{3}|\\d{5}|\\d{7}");
    if (odd) {
      found.add(
          said(
              rule,
              Level.WARNING,
              row.codeCell(),
              row,
              "%s的科目编码“%s”不是类3位、款5位、项7位的写法；请核对编码。".formatted(row.codeCell(), row.code())));
    } else if (knownAbove && accounts.of(row.code()).isEmpty()) {
      found.add(
          said(
              rule,
              Level.INFO,
              row.codeCell(),
              row,
              "%s的款级科目%s“%s”不在本系统的科目表中；请对照当年的政府收支分类科目。"
                  .formatted(row.codeCell(), row.code(), quoted(row))));
    }
  }

  private static void oldName(
      Wording rule, Row row, String printed, Accounts accounts, int year, List<Finding> found) {
    boolean current =
        accounts.of(row.code()).stream()
            .anyMatch(a -> a.holdsIn(year) && Labels.plain(a.name()).equals(printed));
    if (!current) {
      Account old =
          accounts.of(row.code()).stream()
              .filter(a -> Labels.plain(a.name()).equals(printed))
              .findFirst()
              .orElseThrow();
      found.add(
          said(
              rule,
              Level.WARNING,
              row.labelCell(),
              row,
              "%s的“%s %s”是旧科目（%s）；请改用%d年的科目。"
                  .formatted(row.labelCell(), row.code(), quoted(row), old.note(), year)));
    }
  }

  private int parents(Wording rule, Table table, List<Finding> found) {
    Hierarchy hierarchy = expander.hierarchy(table);
    Accounts accounts = template.accounts().get(template.table(table.name()).codes());
    for (Row row : table.coded()) {
      int above = row.code().length() - 2;
      if (above < 3 || !hierarchy.lists(above)) {
        continue;
      }
      String parent = row.code().substring(0, above);
      if (table.row(parent) == null) {
        int year = ledger.filing().year() == null ? template.year() : ledger.filing().year();
        String name = accounts.current(parent, year).map(a -> "“" + a.name() + "”").orElse("");
        found.add(
            said(
                rule,
                rule.level(),
                row.codeCell(),
                row,
                "%s列了%s，但表中没有它的上级科目%s%s；请补上上级科目，或核对编码。"
                    .formatted(row.codeCell(), named(row), parent, name)));
      }
    }
    return table.coded().size();
  }

  private int unique(Wording rule, Table table, List<Finding> found) {
    Map<String, Row> seen = new HashMap<>();
    for (Row row : table.coded()) {
      Row before = seen.putIfAbsent(row.code(), row);
      if (before != null) {
        found.add(
            said(
                rule,
                rule.level(),
                row.codeCell(),
                row,
                "科目%s在%s和%s列了两次；请合并为一行，或改正编码。"
                    .formatted(named(row), before.codeCell(), row.codeCell())));
      }
    }
    return table.coded().size();
  }

  private int signs(Wording rule, Table table, List<Finding> found) {
    int tried = 0;
    for (Row row : table.rows()) {
      Slot[] slots = ledger.slots(row);
      for (int i = 0; i < slots.length; i++) {
        Slot slot = slots[i];
        if (slot == null
            || slot.isBlank()
            || rule.except().contains(table.columns().get(i).name())) {
          continue;
        }
        tried++;
        if (slot.value().signum() < 0) {
          Cell cell = slot.cell();
          found.add(
              Finding.said(
                  rule.id(),
                  rule.level(),
                  "%s（%s）是负数%s；这里一般不应为负，请核对。"
                      .formatted(cell.ref(), cell.label(), slot.value().toPlainString()),
                  List.of(Messages.cell(slot, Role.ACTUAL))));
        }
      }
    }
    return tried;
  }

  private int emptySaid(Wording rule, Table table, List<Finding> found) {
    boolean empty =
        table.rows().stream()
            .flatMap(row -> Arrays.stream(ledger.slots(row)))
            .allMatch(
                slot ->
                    slot == null || slot.isBlank() || slot.value().compareTo(BigDecimal.ZERO) == 0);
    if (!empty) {
      return 0;
    }
    Sheet sheet = ledger.filing().book().sheet(table.sheet());
    if (!says(sheet)) {
      found.add(
          Finding.said(
              rule.id(),
              rule.level(),
              "工作表“%s”没有数据，也没有说明；请在表下注明本单位当年没有此项收支。".formatted(table.sheet()),
              List.of()));
    }
    return 1;
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

  private static String quoted(Row row) {
    return Labels.shortened(row.label());
  }

  private static String named(Row row) {
    return Labels.shortened(row.title());
  }

  private static Finding said(Wording rule, Level level, CellRef at, Row row, String message) {
    return Finding.said(
        rule.id(),
        level,
        message,
        List.of(new FindingCell(at.sheet(), at.address(), named(row), quoted(row), Role.ACTUAL)));
  }
}
