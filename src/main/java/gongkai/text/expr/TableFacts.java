package gongkai.text.expr;

import gongkai.account.Account;
import gongkai.account.Accounts;
import gongkai.report.Missing;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.PriorFigures;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.Place;
import gongkai.template.TableSpec;
import gongkai.text.expr.Expr.CellOf;
import gongkai.text.input.Subject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tables of a filing say, and what was filed in them a year ago. */
public final class TableFacts {
  private final Filing filing;
  private final Vocabulary vocabulary;
  private final Related related;
  private final PriorFigures prior;
  private final int decimals;
  private final Set<CellRef> doubted;
  private final Map<String, Boolean> filedTables = new HashMap<>();

  /**
   * @param related what else the unit filed
   * @param decimals how many decimals of an amount are printed
   * @param doubted cells that must not be published as they stand
   */
  public TableFacts(
      Filing filing, Vocabulary vocabulary, Related related, int decimals, Set<CellRef> doubted) {
    this.filing = filing;
    this.vocabulary = vocabulary;
    this.related = related;
    this.prior = related.figures(Related.LAST_YEAR);
    this.decimals = decimals;
    this.doubted = Set.copyOf(doubted);
  }

  Filing filing() {
    return filing;
  }

  int decimals() {
    return decimals;
  }

  /** Whether one of these cells must not be published as it stands. */
  public boolean isDoubted(List<CellRef> cells) {
    return cells.stream().anyMatch(doubted::contains);
  }

  /** Whether a row's code is called wrong, and with it what the row is called. */
  boolean isDoubted(Row row) {
    return row != null && row.codeCell() != null && doubted.contains(row.codeCell());
  }

  Value cell(CellOf ref) {
    Table table = filing.table(ref.table());
    if (table == null) {
      return absent("“" + ref.table() + "”", "工作簿里没有“" + ref.table() + "”");
    }
    Row row = table.row(ref.row());
    boolean empty = row == null && table.rows().stream().allMatch(r -> r.code() == null);
    if (row == null && !(empty && "合计".equals(ref.row()))) {
      String place = "“" + ref.table() + "”里没有“" + ref.row() + "”";
      return absent(ref.table() + " " + ref.row(), place + "这一行");
    }
    return cell(table, row, ref.column());
  }

  /** A cell of a table; nothing when the table has no such row or column. */
  Value cell(Table table, Row row, String column) {
    Cell cell = table.cell(row, column);
    if (cell == null) {
      String how = "0（“" + table.name() + "”里没有）";
      return Value.money(BigDecimal.ZERO, decimals, List.of(), how);
    }
    if (cell.notUnderstood()) {
      String message = cell.ref() + " 的“" + cell.raw().text() + "”不是数，请改正。";
      return Value.unknown(
          new Gap(new Missing("fact", cell.label(), cell.ref(), message), cell.ref() + " 不是数"));
    }
    BigDecimal amount = cell.value() == null ? BigDecimal.ZERO : cell.value();
    List<CellRef> cells = List.of(cell.ref());
    return Value.money(table.unit().convert(amount, AmountUnit.WAN), decimals, cells, null);
  }

  /** As {@link #cell(Table, Row, String)} for a code; the table must not lack a row it needs. */
  Value coded(Table table, Row row, String code, String column) {
    boolean needed = row == null && table.rows().stream().anyMatch(r -> below(r, code));
    String what = "“" + table.name() + "”里没有 " + code + " 这一行";
    return needed ? absent(table.name() + " " + code, what) : cell(table, row, column);
  }

  private static boolean below(Row row, String code) {
    return row.code() != null && row.code().startsWith(code);
  }

  private static Value absent(String about, String what) {
    return Value.unknown(new Gap(new Missing("fact", about, null, what + "，请补上。"), what));
  }

  /** What was filed a year ago for a cell; a blank in a table that was filed is nothing. */
  Value lastYear(CellOf ref) {
    BigDecimal amount = prior.amount(ref.table(), ref.row(), ref.column());
    if (amount == null && filedTables.computeIfAbsent(ref.table(), this::wasFiled)) {
      amount = BigDecimal.ZERO;
    }
    if (amount == null) {
      String what = ref.table() + " " + ref.row() + " " + ref.column() + " 的上年数";
      return Value.unknown(new Gap(new Missing("prior", what, null, "没有" + what + "。"), what));
    }
    Value filed = Value.money(amount, decimals, List.of(), null);
    return filed.explained("上年归档数 " + filed.amount().toPlainString());
  }

  /**
   * What a related filing says for a cell; a row without an amount is nothing, and a table or a
   * column that was not filed is not known.
   */
  Value archived(CellOf ref) {
    Table table = related.table(ref.table());
    if (table == null || !table.hasColumn(ref.column())) {
      return Value.unknown(null);
    }
    BigDecimal amount = table.amount(ref.row(), ref.column());
    Value filed = Value.money(amount == null ? BigDecimal.ZERO : amount, decimals, List.of(), null);
    String source = Related.wordOf(ref.table());
    String year = related.filing(source).year() + "年度" + source;
    return filed.explained(year + "归档数 " + filed.amount().toPlainString());
  }

  /**
   * The lowest account codes with an amount in a column of a related table; none when not filed.
   */
  List<String> archivedCodes(String name, String column) {
    Table table = related.table(name);
    if (table == null) {
      return List.of();
    }
    List<String> codes = table.coded().stream().map(Row::code).toList();
    return table.coded().stream()
        .filter(row -> codes.stream().noneMatch(it -> below(it, row.code())))
        .filter(row -> table.cell(row, column) != null)
        .map(Row::code)
        .toList();
  }

  private static boolean below(String code, String above) {
    return code.startsWith(above) && code.length() > above.length();
  }

  private boolean wasFiled(String table) {
    return vocabulary.cells().stream()
        .filter(cell -> cell.table().equals(table))
        .anyMatch(cell -> prior.amount(table, cell.row(), cell.column()) != null);
  }

  /** What the tables rightly call a code, or null. */
  String nameOf(Table table, String code) {
    String name = label(table, code);
    for (int i = 0; name == null && i < filing.tables().size(); i++) {
      name = label(filing.tables().get(i), code);
    }
    return name;
  }

  private String label(Table table, String code) {
    Row row = table.row(code);
    boolean named = row != null && row.label() != null && !row.label().isBlank();
    boolean wrong = named && row.labelCell() != null && doubted.contains(row.labelCell());
    return named && (!wrong || isDoubted(row)) ? row.label() : null;
  }

  /** What the classification calls a code of this table; the code when it does not know it. */
  String officialName(Table table, String code) {
    return account(table.name(), code).map(Account::name).orElse(code);
  }

  /** How the classification explains the code of a subject, or null when it does not. */
  String explanation(Subject subject) {
    return Place.ofColumn(subject.serves())
        .flatMap(it -> account(it.table(), subject.key()))
        .map(Account::explanation)
        .filter(text -> !text.isEmpty())
        .map(text -> text.replaceFirst("。$", ""))
        .orElse(null);
  }

  private Optional<Account> account(String table, String code) {
    TableSpec spec = vocabulary.template().table(table);
    String codes = spec == null ? null : spec.codes();
    Accounts accounts = codes == null ? null : vocabulary.template().accounts().get(codes);
    int year = filing.year() == null ? vocabulary.template().year() : filing.year();
    return accounts == null ? Optional.empty() : accounts.current(code, year);
  }
}
