package gongkai.narrative;

import gongkai.account.Account;
import gongkai.account.Accounts;
import gongkai.narrative.Expr.CellOf;
import gongkai.report.Missing;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.PriorFigures;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.TableSpec;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is known for a draft: the tables, the input sheets, what was filed a year ago. */
final class Facts {
  private static final String THIS_YEAR_MISSING = "没有填";
  private final Filing filing;
  private final Inputs inputs;
  private final PriorFigures prior;
  private final Ledger ledger;
  private final NarrativeTemplate template;
  private final Map<String, Boolean> filedTables = new HashMap<>();

  /**
   * @param prior null when nothing was filed for the year before
   */
  Facts(
      Filing filing, NarrativeTemplate template, Inputs inputs, PriorFigures prior, Ledger ledger) {
    this.filing = filing;
    this.template = template;
    this.inputs = inputs;
    this.prior = prior == null ? PriorFigures.NONE : prior;
    this.ledger = ledger;
  }

  Filing filing() {
    return filing;
  }

  Inputs inputs() {
    return inputs;
  }

  Ledger ledger() {
    return ledger;
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
      return Value.money(BigDecimal.ZERO, List.of(), "0（“" + table.name() + "”里没有）");
    }
    if (cell.notUnderstood()) {
      String message = cell.ref() + " 的“" + cell.raw().text() + "”不是数，请改正。";
      return Value.unknown(
          new Gap(new Missing("fact", cell.label(), cell.ref(), message), cell.ref() + " 不是数"));
    }
    BigDecimal amount = cell.value() == null ? BigDecimal.ZERO : cell.value();
    List<String> cells = List.of(cell.ref().toString());
    return Value.money(table.unit().convert(amount, AmountUnit.WAN), cells, null);
  }

  /**
   * As {@link #cell(Table, Row, String)} for a code; the table must not lack a row that it needs.
   */
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
    return Value.money(amount, List.of(), "上年归档数 " + amount.toPlainString());
  }

  private boolean wasFiled(String table) {
    return template.named().stream()
        .filter(cell -> cell.table().equals(table))
        .anyMatch(cell -> prior.amount(table, cell.row(), cell.column()) != null);
  }

  /**
   * Last year's or the initial budget's amount: what people wrote wins over what was filed.
   *
   * @param filed where it was filed a year ago, or null
   */
  Value asked(Scope scope, Subject subject, Basis basis, Expr filed) {
    var role = basis == Basis.LAST_YEAR ? InputColumn.Role.LAST_YEAR : InputColumn.Role.INITIAL;
    Answer answer = inputs.find(subject, column -> column.role() == role);
    Value archived =
        basis == Basis.LAST_YEAR && filed != null ? filed.value(scope, basis) : unasked();
    if (answer.isNumber()) {
      Value written = written(answer.cell(), false);
      ledger.report(Checks.differing(subject, written, archived, answer));
      return written;
    }
    return archived.isKnown() ? archived : Value.unknown(ask(subject, basis, answer));
  }

  /**
   * As {@link #asked} for a named amount; the initial budget of a whole table is the sum of its
   * codes.
   */
  Value named(Scope scope, Expr.Named named, Basis basis) {
    Subject subject = named.subject(scope);
    Value items =
        basis == Basis.INITIAL && named.actual() instanceof CellOf cell
            ? initialTotal(scope, cell)
            : null;
    if (items == null) {
      return asked(scope, subject, basis, named.actual());
    }
    Answer stated = inputs.find(subject, column -> column.role() == InputColumn.Role.INITIAL);
    if (!items.isKnown()) {
      return stated.isNumber() ? written(stated.cell(), false) : items;
    }
    if (stated.isNumber()) {
      ledger.report(Checks.notTheSum(subject, items, stated));
    }
    return items;
  }

  private Value initialTotal(Scope scope, CellOf cell) {
    String serves = cell.table() + "." + cell.column();
    boolean byCode =
        "合计".equals(cell.row()) && inputs.serving(serves, InputColumn.Role.INITIAL) != null;
    return byCode
        ? new CodeList(CodeList.Level.LEAF, cell.table(), cell.column(), List.of(), true)
            .initialTotal(scope)
        : null;
  }

  /** What a code is called: in its table, in another, on an input sheet; else the code. */
  String nameOf(Table table, String code) {
    String name = label(table, code);
    for (int i = 0; name == null && i < filing.tables().size(); i++) {
      name = label(filing.tables().get(i), code);
    }
    if (name == null) {
      name = inputs.nameOf(table.name() + ".", code);
    }
    return name == null ? official(table, code) : name;
  }

  private String official(Table table, String code) {
    TableSpec spec = template.template().table(table.name());
    Accounts accounts =
        spec == null || spec.codes() == null
            ? null
            : template.template().accounts().get(spec.codes());
    int year = filing.year() == null ? template.template().year() : filing.year();
    return accounts == null ? code : accounts.current(code, year).map(Account::name).orElse(code);
  }

  private static String label(Table table, String code) {
    Row row = table.row(code);
    return row == null || row.label() == null || row.label().isBlank() ? null : row.label();
  }

  private static Value unasked() {
    return Value.unknown(null);
  }

  private Gap ask(Subject subject, Basis basis, Answer answer) {
    boolean last = basis == Basis.LAST_YEAR;
    String what = subject.title() + "的" + (last ? "上年决算数" : "年初预算数");
    String prompt = "请填写" + (last ? yearBefore() + "年度" + subject.title() : what);
    String how = answer.place().isEmpty() ? "" : "，" + answer.place() + "填写，没有发生的填 0";
    String message = what + THIS_YEAR_MISSING + how + "。";
    return new Gap(
        new Missing(last ? "prior" : "budget", subject.title(), answer.where(), message), prompt);
  }

  private String yearBefore() {
    Told told = filed(Words.OfFiling.Kind.LAST_YEAR);
    return told.isGiven() ? told.text() : "上";
  }

  /** A number that an input sheet asks for. */
  Value fact(Expr.Fact fact) {
    Answer answer = inputs.fact(fact.block(), fact.row().label());
    boolean count = fact.row().kind().type() == InputKind.Type.COUNT;
    if (answer.isNumber()) {
      return written(answer.cell(), count);
    }
    if (fact.row().blankIsZero() && !answer.isGiven() && inputs.has(fact.block())) {
      List<String> cells = answer.cell() == null ? List.of() : List.of(answer.where().toString());
      return new Value(BigDecimal.ZERO, cells, "0（没有填）", count, null);
    }
    return Value.unknown(missing("fact", fact.row().label(), answer, "请填写"));
  }

  private static Value written(InputCell cell, boolean count) {
    List<String> cells = List.of(cell.ref().toString());
    return count
        ? Value.count(cell.number(), cells, null)
        : Value.money(cell.number(), cells, null);
  }

  private static Gap missing(String what, String about, Answer answer, String verb) {
    String how = answer.place().isEmpty() ? "" : "，" + answer.place() + "填写";
    return new Gap(
        new Missing(what, about, answer.where(), about + THIS_YEAR_MISSING + how + "。"),
        verb + about);
  }

  /** The number of filled rows of an open block; not known when there is none. */
  Value rowCount(InputBlock block) {
    List<InputRecord> records = inputs.records(block);
    if (records.isEmpty()) {
      return Value.unknown(noRows(block));
    }
    String key = block.column(InputColumn.Role.KEY).header();
    List<String> cells = records.stream().map(r -> r.cells().get(key).ref().toString()).toList();
    return Value.count(BigDecimal.valueOf(records.size()), cells, "“" + block.name() + "”的行数");
  }

  /** What is asked when an open block has no row. */
  Gap noRows(InputBlock block) {
    CellRef where = inputs.heading(block, block.column(InputColumn.Role.KEY));
    String how = "请在“" + block.sheet() + "”表填写" + block.name();
    boolean use = block.columns().stream().anyMatch(c -> c.role() == InputColumn.Role.EFFECT);
    return new Gap(
        new Missing(use ? "use" : "fact", block.name(), where, block.name() + "没有填，" + how + "。"),
        how);
  }

  Value rowTotal(InputBlock block, InputColumn column) {
    Value total = null;
    for (InputRecord record : inputs.records(block)) {
      Value value = field(new Item.OfRecord(block, record), column);
      total = total == null ? value : total.plus(value, false);
    }
    return total == null ? Value.unknown(noRows(block)) : total;
  }

  /** A number of a row of an open block. */
  Value field(Item.OfRecord item, InputColumn column) {
    Answer answer = answer(item, column);
    if (!answer.isNumber()) {
      return Value.unknown(missing("fact", item.name() + "的" + column.header(), answer, "请填写"));
    }
    return written(answer.cell(), column.kind().type() == InputKind.Type.COUNT);
  }

  /** Words of a row of an open block. */
  Told fieldWords(Item.OfRecord item, InputColumn column) {
    Answer answer = answer(item, column);
    String about = item.name() + "的" + column.header();
    return told(answer, missing(column.role().missing(), about, answer, "请填写"));
  }

  private Answer answer(Item.OfRecord item, InputColumn column) {
    InputCell cell = item.record().cells().get(column.header());
    CellRef where = cell == null ? inputs.heading(item.block(), column) : cell.ref();
    return new Answer(item.block(), column, cell, where);
  }

  /** A text that an input sheet asks for. */
  Told words(Words.Fact fact) {
    Answer answer = inputs.fact(fact.block(), fact.row().label());
    return told(answer, missing("fact", fact.row().label(), answer, "请填写"));
  }

  /** What an input sheet says about a subject in the column of this heading. */
  Told about(Subject subject, String header) {
    Answer answer = inputs.find(subject, column -> column.header().equals(header));
    String what = answer.column() == null ? "fact" : answer.column().role().missing();
    return told(answer, missing(what, subject.title() + header, answer, "请填写"));
  }

  /** Why a subject differs from its amount of this basis. */
  Answer reason(Subject subject, Basis basis) {
    return inputs.find(subject, column -> column.role() == basis.why());
  }

  static Told told(Answer answer, Gap gap) {
    return answer.isGiven()
        ? new Told(answer.cell().text(), answer.where().toString(), null)
        : new Told(null, null, gap);
  }

  /** What the filing itself says, else 基础信息. */
  Told filed(Words.OfFiling.Kind kind) {
    switch (kind) {
      case YEAR:
        return year(0);
      case LAST_YEAR:
        return year(-1);
      case UNIT:
        String unit = filing.unit() == null ? null : filing.unit().name();
        return stated(unit == null ? inputs.text("单位名称") : unit, "单位名称");
      default:
        String scope = inputs.text("口径");
        String filed = filing.scope() == null ? "单位" : filing.scope();
        return Told.of(scope == null ? filed : scope);
    }
  }

  private Told year(int offset) {
    Integer year = filing.year();
    String written = inputs.text("年度");
    if (year == null && written != null && written.matches("(19|20)\\d\\d")) {
      year = Integer.valueOf(written);
    }
    return stated(year == null ? null : Integer.toString(year + offset), "年度");
  }

  private static Told stated(String text, String what) {
    String message = "工作簿里没有" + what + "，请在“基础信息”表填写。";
    return new Told(text, null, new Gap(new Missing("fact", what, null, message), "请填写" + what));
  }
}
