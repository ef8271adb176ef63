package gongkai.text.parse;

import gongkai.template.Place;
import gongkai.template.TableSpec;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Expr.CellOf;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.source.LineReader;
import java.math.BigDecimal;
import java.util.List;

/** Reads amounts: 甲 + 乙, 年初 甲, 支出表[合计].基本支出, 合计 项目绩效.全年执行数. */
final class ExprParser {
  private final LineReader tokens;
  private final SymbolTable names;

  ExprParser(LineReader tokens, SymbolTable names) {
    this.tokens = tokens;
    this.names = names;
  }

  Expr parse() {
    Expr expr = term();
    while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
      boolean minus = tokens.next().equals("-");
      expr = new Expr.Sum(expr, term(), minus);
    }
    return expr;
  }

  private Expr term() {
    if (tokens.accept("(")) {
      Expr inside = parse();
      tokens.expect(")", "缺少右括号 )。");
      return inside;
    }
    int at = tokens.at();
    String word = tokens.name("这里要写一个数的名称，例如“收支总计”。");
    if (word.matches("\\d+(\\.\\d+)?")) {
      return new Expr.Constant(new BigDecimal(word));
    }
    Basis basis = Basis.named(word);
    if (basis != null) {
      Expr of = term();
      return on(basis, of, at);
    }
    switch (word) {
      case "合计":
        return total();
      case "计数":
        return new Expr.RowCount(block(tokens.at(), tokens.name("“计数”后面要写块名。")));
      case "此":
        return self(at);
      case "金额":
        return item(at);
      default:
        return named(at, word);
    }
  }

  /** The basis applied to an amount that can have one. */
  Expr on(Basis basis, Expr of, int at) {
    boolean budgeted = of instanceof Expr.Named named && named.budget() != null;
    if (basis == Basis.BUDGET && !budgeted) {
      throw tokens.line().error(at, "这个数没有预算，请在它的“令”下面加一行“预算 表[行].列”。");
    }
    if (basis == Basis.INITIAL && !hasInitial(of)) {
      throw tokens.line().error(at, "年初预算只能问“令”、事项和科目的数。");
    }
    return new Expr.On(basis, of);
  }

  private static boolean hasInitial(Expr of) {
    return of instanceof Expr.Named || of instanceof Expr.Fact || of instanceof Expr.OfItem;
  }

  private Expr self(int at) {
    if (names.around().self() == null) {
      throw tokens.line().error(at, "“此”只能写在“句”里，用的时候写“{句 句名 甲}”。");
    }
    return names.around().self();
  }

  private Expr item(int at) {
    if (!names.around().item()) {
      throw tokens.line().error(at, "“金额”只能写在“各”“每类”“每款”“每项”里。");
    }
    return new Expr.OfItem();
  }

  private Expr total() {
    int at = tokens.at();
    Place sum = columnOf(tokens.name("“合计”后面要写“块名.栏名”。"), at);
    InputBlock block = block(at, sum.table());
    InputColumn column = block.column(sum.column());
    if (column == null || !column.kind().isNumber()) {
      List<String> known = block.columns().stream().map(InputColumn::header).toList();
      throw tokens.unknown(at, sum.column(), "数字栏", known);
    }
    return new Expr.RowTotal(block, column);
  }

  private InputBlock block(int at, String name) {
    InputBlock block = names.inputs().block(name);
    if (block == null || !block.isOpen()) {
      List<String> known =
          names.inputs().blocks().filter(InputBlock::isOpen).map(InputBlock::name).toList();
      throw tokens.unknown(at, name, "逐行填写的块", known);
    }
    return block;
  }

  private Expr named(int at, String word) {
    if (tokens.peek().equals("[")) {
      return cell(at, word);
    }
    if (word.startsWith("本行.") && names.around().codes() != null) {
      return new Expr.ColumnOfItem(word.substring("本行.".length()));
    }
    Expr expr = names.amount(word);
    if (expr == null) {
      throw tokens.unknown(at, word, "数", names.all());
    }
    return expr;
  }

  private Expr cell(int at, String table) {
    tokens.next();
    String row = tokens.upTo(']', "缺少右方括号 ]。");
    String column = tokens.name("“]”后面要写“.列名”。");
    Place place =
        Place.parse(table + "[" + row + "]" + column)
            .filter(it -> it.column() != null && it.rows().size() == 1)
            .orElseThrow(() -> tokens.line().error(at, "单元格要写成“表[行].列”。"));
    var cell = new CellOf(place.table(), place.row(), place.column());
    if (names.template().cannotKnow(table)) {
      return cell;
    }
    TableSpec spec = table(place, at);
    if (!spec.rowNames().contains(row)) {
      throw tokens.unknown(at, row, "行", spec.rowNames());
    }
    names.own().cells().add(cell);
    return cell;
  }

  /** What is named as 表.列. */
  Place columnOf(String word, int at) {
    return Place.ofColumn(word)
        .orElseThrow(() -> tokens.line().error(at, "这里要写成“表.列”，例如“支出表.基本支出”。"));
  }

  /** The table that a text names; it must have the column. */
  TableSpec table(Place place, int at) {
    TableSpec table = names.template().anyTable(place.table());
    if (table == null) {
      List<String> known = names.template().tables().stream().map(TableSpec::name).toList();
      throw tokens.unknown(at, place.table(), "表", known);
    }
    if (!table.hasColumn(place.column())) {
      List<String> known = table.columns().stream().map(spec -> spec.name()).toList();
      throw tokens.unknown(at, place.column(), "列", known);
    }
    return table;
  }
}
