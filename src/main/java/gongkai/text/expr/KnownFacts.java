package gongkai.text.expr;

import gongkai.report.Missing;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.Table;
import gongkai.template.Place;
import gongkai.text.expr.Expr.CellOf;
import gongkai.text.input.Answer;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputCell;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputKind;
import gongkai.text.input.InputRecord;
import gongkai.text.input.Inputs;
import gongkai.text.input.Subject;
import java.math.BigDecimal;
import java.util.List;

/** What people wrote on the input sheets, together with the tables that it is about. */
public final class KnownFacts {
  private static final String NOT_FILLED = "没有填";
  private final TableFacts tables;
  private final Inputs inputs;
  private final DraftLog log;

  public KnownFacts(TableFacts tables, Inputs inputs, DraftLog log) {
    this.tables = tables;
    this.inputs = inputs;
    this.log = log;
  }

  Inputs inputs() {
    return inputs;
  }

  DraftLog log() {
    return log;
  }

  /**
   * Last year's or the initial budget's amount: what people wrote wins over what was filed.
   *
   * @param filed where it was filed, or null when only the input sheets can tell
   */
  Value asked(Context context, Subject subject, Basis basis, Expr filed) {
    var role = basis == Basis.LAST_YEAR ? InputColumn.Role.LAST_YEAR : InputColumn.Role.INITIAL;
    Answer answer = inputs.find(subject, column -> column.role() == role);
    Expr origin = basis == Basis.LAST_YEAR ? filed : initial(subject, filed);
    Value archived = origin == null ? unasked() : origin.value(context, basis);
    if (answer.isNumber()) {
      Value written = written(answer.cell(), false);
      InputChecks.filed(log, subject, basis, written, archived, answer);
      return written;
    }
    InputChecks.filled(log, subject, basis, archived, answer).ifPresent(log::fill);
    return archived.isKnown() ? archived : Value.unknown(ask(subject, basis, answer));
  }

  /** Where an initial budget was filed: as its name says, or as the block of its code says. */
  private Expr initial(Subject subject, Expr stated) {
    if (subject.serves() == null) {
      return stated;
    }
    InputBlock block = inputs.serving(subject.serves(), InputColumn.Role.INITIAL);
    Place filed = block == null ? null : block.column(InputColumn.Role.INITIAL).filed();
    return filed == null ? null : new CellOf(filed.table(), subject.key(), filed.column());
  }

  /** The codes that an archived filing knows for the rows of a block. */
  List<String> archivedCodes(InputBlock block) {
    Place filed = block.column(InputColumn.Role.INITIAL).filed();
    return filed == null ? List.of() : tables.archivedCodes(filed.table(), filed.column());
  }

  /**
   * As {@link #asked} for a named amount; the initial budget of a whole table is the sum of its
   * codes.
   */
  Value named(Context context, Expr.Named named, Basis basis) {
    Subject subject = named.subject(context);
    Value items =
        basis == Basis.INITIAL && named.actual() instanceof CellOf cell
            ? initialTotal(context, cell)
            : null;
    if (items == null) {
      Expr filed = basis == Basis.LAST_YEAR ? named.actual() : named.initial();
      return asked(context, subject, basis, filed);
    }
    Answer stated = inputs.find(subject, column -> column.role() == InputColumn.Role.INITIAL);
    if (!items.isKnown()) {
      Gap gap = new Gap(items.gap().missing(), "请填写年初预算数");
      return stated.isNumber() ? written(stated.cell(), false) : Value.unknown(gap);
    }
    if (stated.isNumber()) {
      InputChecks.sum(log, subject, items, stated);
    }
    return items;
  }

  private Value initialTotal(Context context, CellOf cell) {
    String serves = cell.table() + "." + cell.column();
    boolean byCode =
        "合计".equals(cell.row()) && inputs.serving(serves, InputColumn.Role.INITIAL) != null;
    return byCode
        ? new CodeList(CodeList.Level.LEAF, cell.table(), cell.column(), List.of(), true)
            .initialTotal(context)
        : null;
  }

  /** What a code is called: in the tables, on an input sheet, in the classification. */
  String nameOf(Table table, String code) {
    String name = tables.nameOf(table, code);
    name = name == null ? inputs.nameOf(table.name() + ".", code) : name;
    return name == null ? tables.officialName(table, code) : name;
  }

  private static Value unasked() {
    return Value.unknown(null);
  }

  private Gap ask(Subject subject, Basis basis, Answer answer) {
    boolean last = basis == Basis.LAST_YEAR;
    String asked = last ? "上年数" : "年初预算数";
    String what =
        subject.title() + "的" + (answer.column() == null ? asked : answer.column().header());
    String prompt = "请填写" + (last ? yearBefore() + "年度" + subject.title() : what);
    String how = answer.place().isEmpty() ? "" : "，" + answer.place() + "填写，没有发生的填 0";
    String message = what + NOT_FILLED + how + "。";
    return new Gap(
        new Missing(
            last ? "prior" : "budget",
            subject.title(),
            answer.where(),
            message,
            answer.ask(subject.key())),
        prompt);
  }

  private String yearBefore() {
    WordValue told = filed(WordExpr.OfFiling.Kind.LAST_YEAR);
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
      List<CellRef> cells = answer.cell() == null ? List.of() : List.of(answer.where());
      return new Value(BigDecimal.ZERO, cells, "0（没有填）", count, null);
    }
    Gap gap = missing("fact", fact.row().label(), fact.row().label(), answer);
    return Value.unknown(fact.row().blankIsZero() ? gap.orZero() : gap);
  }

  private Value written(InputCell cell, boolean count) {
    List<CellRef> cells = List.of(cell.ref());
    return count
        ? Value.count(cell.number(), cells, null)
        : Value.money(cell.number(), tables.decimals(), cells, null);
  }

  private static Gap missing(String what, String about, String key, Answer answer) {
    String how = answer.place().isEmpty() ? "" : "，" + answer.place() + "填写";
    return new Gap(
        new Missing(what, about, answer.where(), about + NOT_FILLED + how + "。", answer.ask(key)),
        "请填写" + about);
  }

  /** The number of filled rows of an open block; not known when there is none. */
  Value rowCount(InputBlock block) {
    List<InputRecord> records = inputs.records(block);
    if (records.isEmpty()) {
      return Value.unknown(noRows(block, "fact"));
    }
    String key = block.column(InputColumn.Role.KEY).header();
    List<CellRef> cells = records.stream().map(r -> r.cells().get(key).ref()).toList();
    return Value.count(BigDecimal.valueOf(records.size()), cells, "“" + block.name() + "”的行数");
  }

  /**
   * What is asked when an open block has no row.
   *
   * @param what the kind of a {@link Missing} answer
   */
  Gap noRows(InputBlock block, String what) {
    CellRef where = inputs.heading(block, block.column(InputColumn.Role.KEY));
    String columns = String.join("、", block.columns().stream().map(InputColumn::header).toList());
    String message = "“%s”一行也没有填，请在“%s”表里逐行填写%s。".formatted(block.name(), block.sheet(), columns);
    String keyHeader = block.column(InputColumn.Role.KEY).header();
    var ask = new Missing.Ask(block.sheet(), block.name(), keyHeader, null, null);
    return new Gap(new Missing(what, block.name(), where, message, ask), "请逐项填写" + block.name());
  }

  Value rowTotal(InputBlock block, InputColumn column) {
    List<Value> values =
        inputs.records(block).stream()
            .map(record -> field(new Item.OfRecord(block, record), column))
            .toList();
    return values.isEmpty() ? Value.unknown(noRows(block, "fact")) : Value.sum(values);
  }

  /** A number of a row of an open block. */
  Value field(Item.OfRecord item, InputColumn column) {
    Answer answer = answer(item, column);
    if (!answer.isNumber()) {
      String about = item.name() + "的" + column.header();
      return Value.unknown(missing("fact", about, item.record().key(), answer));
    }
    return written(answer.cell(), column.kind().type() == InputKind.Type.COUNT);
  }

  /** Words of a row of an open block. */
  WordValue fieldWords(Item.OfRecord item, InputColumn column) {
    Answer answer = answer(item, column);
    String about = item.name() + "的" + column.header();
    return told(answer, missing(column.role().missing(), about, item.record().key(), answer));
  }

  private Answer answer(Item.OfRecord item, InputColumn column) {
    InputCell cell = item.record().cells().get(column.header());
    CellRef where = cell == null ? inputs.heading(item.block(), column) : cell.ref();
    return new Answer(item.block(), column, cell, where);
  }

  /** A text that an input sheet asks for. */
  WordValue words(WordExpr.Fact fact) {
    Answer answer = inputs.fact(fact.block(), fact.row().label());
    String label = fact.row().label();
    return told(answer, missing("fact", question(label), label, answer));
  }

  /** A heading that its answer continues, e.g. 主要用于, as a question. */
  private static String question(String heading) {
    return heading.endsWith("于") || heading.endsWith("是") ? heading + "什么" : heading;
  }

  /** What an input sheet says about a subject in the column of this heading. */
  WordValue about(Subject subject, String header) {
    Answer answer = inputs.find(subject, column -> column.header().equals(header));
    String official = answer.isGiven() ? null : official(answer, subject);
    if (official != null) {
      return WordValue.of(official);
    }
    String what = answer.column() == null ? "fact" : answer.column().role().missing();
    String about = subject.title() + question(header);
    return told(answer, missing(what, about, subject.key(), answer));
  }

  /** What the classification of accounts says where people need not, or null. */
  private String official(Answer answer, Subject subject) {
    boolean asks = answer.column() != null && InputColumn.ACCOUNTS.equals(answer.column().from());
    return asks ? tables.explanation(subject) : null;
  }

  /** Why a subject differs from its amount of this basis. */
  public Answer reason(Subject subject, Basis basis) {
    return inputs.find(subject, basis::isExplainedBy);
  }

  public static WordValue told(Answer answer, Gap gap) {
    return answer.isGiven()
        ? new WordValue(answer.cell().text(), answer.where(), null, answer.cell().figures())
        : new WordValue(null, null, gap);
  }

  private Filing filing() {
    return tables.filing();
  }

  /** What the filing itself says, else 基础信息. */
  WordValue filed(WordExpr.OfFiling.Kind kind) {
    switch (kind) {
      case YEAR:
        return year(0);
      case LAST_YEAR:
        return year(-1);
      case UNIT:
        String unit = filing().unit() == null ? null : filing().unit().name();
        return stated(unit == null ? inputs.text("单位名称") : unit, "单位名称");
      default:
        String scope = inputs.text("口径");
        String filed = filing().scope() == null ? "单位" : filing().scope();
        return WordValue.of(scope == null ? filed : scope);
    }
  }

  private WordValue year(int offset) {
    Integer year = filing().year();
    String written = inputs.text("年度");
    if (year == null && written != null && written.matches("(19|20)\\d\\d")) {
      year = Integer.valueOf(written);
    }
    return stated(year == null ? null : Integer.toString(year + offset), "年度");
  }

  private WordValue stated(String text, String what) {
    Answer answer = inputs.asked(what);
    return new WordValue(text, null, missing("fact", what, what, answer));
  }
}
