package gongkai.text.parse;

import gongkai.text.expr.Basis;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Loop;
import gongkai.text.expr.WordExpr;
import gongkai.text.input.InputColumn;
import gongkai.text.source.LineReader;
import gongkai.text.write.FigurePiece;
import gongkai.text.write.FigurePiece.Change.Style;
import gongkai.text.write.Piece;
import gongkai.text.write.Reason;
import java.util.List;

/** Reads what stands in { }. */
final class SlotParser {
  private final LineReader tokens;
  private final SymbolTable names;
  private final boolean optional;
  private Loop loop;
  private SymbolTable inside;
  private String separator = "";
  private String last;

  SlotParser(LineReader tokens, SymbolTable names, boolean optional) {
    this.tokens = tokens;
    this.names = names;
    this.optional = optional;
  }

  /** Whether a list has been opened whose body must be read next. */
  boolean opensList() {
    return loop != null;
  }

  SymbolTable inside() {
    return inside;
  }

  Piece listing(List<Piece> body) {
    return new Piece.Listing(loop, separator, last, body);
  }

  List<Piece> parse() {
    if (LoopParser.starts(tokens.peek())) {
      list();
      return List.of();
    }
    List<Piece> pieces = content();
    tokens.expect("}", "这里看不懂“" + tokens.peek() + "”，或者缺少右花括号 }。");
    return pieces;
  }

  private void list() {
    var parser = new LoopParser(tokens, names);
    loop = parser.parse();
    inside = parser.inside();
    if (tokens.accept("以")) {
      separator = tokens.quoted("“以”后面要写引号里的分隔号，例如 以 “；”。");
    }
    if (tokens.accept("末")) {
      last = tokens.quoted("“末”后面要写引号里的字，例如 末 “及”。");
    }
    tokens.expect("：", "这里要写“：”，后面写每一项的话。");
  }

  private List<Piece> content() {
    switch (tokens.peek()) {
      case "句":
        tokens.next();
        return phrase();
      case "原因":
        tokens.next();
        return List.of(reason());
      case "填":
        tokens.next();
        return List.of(about());
      default:
        WordExpr words = words();
        return List.of(words != null ? spoken(words) : figures());
    }
  }

  private List<Piece> phrase() {
    int at = tokens.at();
    String name = tokens.name("“句”后面要写句名。");
    SymbolTable.Phrase phrase = names.own().phrases().get(name);
    if (phrase == null) {
      throw tokens.unknown(at, name, "句", names.own().phrases().keySet());
    }
    names.own().used().add(name);
    SymbolTable known = tokens.peek().equals("}") ? names : names.withSelf(expr());
    return new PieceParser(phrase.line(), phrase.at(), known, optional).toEnd();
  }

  private Piece reason() {
    Expr expr = expr();
    int at = tokens.at();
    String word = tokens.name("这里要写“比上年”“比年初”或者“比预算”。");
    Basis basis = word.startsWith("比") ? Basis.named(word.substring(1)) : null;
    if (basis == null || basis == Basis.THIS_YEAR) {
      throw tokens.line().error(at, "这里要写“比上年”“比年初”或者“比预算”。");
    }
    if (expr instanceof Expr.Sum || expr instanceof Expr.On) {
      throw tokens.line().error(at, "原因只能问一个有名称的数。");
    }
    new ExprParser(tokens, names).on(basis, expr, at);
    var demand =
        tokens.accept("必填")
            ? Reason.Demand.ANY_CHANGE
            : tokens.accept("可缺") ? Reason.Demand.NEVER : Reason.Demand.BEYOND;
    mayBeSilent(at, "原因不一定要说");
    return new Reason(expr, basis, demand);
  }

  private Piece about() {
    int at = tokens.at();
    String header = tokens.name("“填”后面要写栏名，例如“主要用于”。");
    boolean known = names.inputs().blocks().anyMatch(block -> block.column(header) != null);
    if (!known) {
      List<String> headers =
          names
              .inputs()
              .blocks()
              .flatMap(block -> block.columns().stream().map(InputColumn::header))
              .distinct()
              .toList();
      throw tokens.unknown(at, header, "栏", headers);
    }
    boolean ofItem = tokens.peek().equals("}") || tokens.peek().equals("可缺");
    if (ofItem && !names.around().item()) {
      throw tokens.error("这里要写说的是哪个数，例如“填 主要用于 公务接待费”。");
    }
    return spoken(new WordExpr.About(ofItem ? new Expr.OfItem() : expr(), header));
  }

  private Piece spoken(WordExpr words) {
    int at = tokens.at();
    boolean asked = !tokens.accept("可缺");
    if (!asked) {
      mayBeSilent(at, "可缺的话不一定有");
    }
    return new Piece.Spoken(words, asked);
  }

  /** The words that the only name in the braces means; null, and nothing taken, when none. */
  private WordExpr words() {
    var ahead = new LineReader(tokens.line(), tokens.at());
    String name = ahead.next();
    boolean alone = ahead.peek().equals("}") || ahead.peek().equals("可缺");
    WordExpr words = alone ? names.words(name) : null;
    if (words != null) {
      tokens.next();
    }
    return words;
  }

  private Piece figures() {
    int start = tokens.at();
    Expr expr = expr();
    int at = tokens.at();
    String verb = tokens.peek();
    if (verb.equals("}")) {
      return new FigurePiece.Amount(expr);
    }
    if (verb.isEmpty()) {
      throw tokens.error("缺少右花括号 }。");
    }
    tokens.next();
    if (verb.equals("占") || verb.equals("完成")) {
      mayBeSilent(at, "分母可能为零");
      return new FigurePiece.Ratio(expr, expr());
    }
    Basis basis = Basis.named(verb.replaceFirst("^(完成|各?比|对)", ""));
    if (basis == null || basis == Basis.THIS_YEAR || verb.equals(basis.word())) {
      throw tokens
          .line()
          .error(at, "这里看不懂“" + verb + "”，可以写：占、完成、完成年初、完成预算、比上年、各比上年、比年初、比预算、对年初、对预算。");
    }
    Expr base = new ExprParser(tokens, names).on(basis, expr, start);
    if (verb.startsWith("完成")) {
      mayBeSilent(at, "分母可能为零");
      return new FigurePiece.Ratio(expr, base);
    }
    if (verb.startsWith("对")) {
      mayBeSilent(at, "两个数不一定都有");
      return new FigurePiece.Compared(expr, basis);
    }
    return new FigurePiece.Change(expr, basis, style(verb));
  }

  private Style style(String verb) {
    if (tokens.accept("无率")) {
      return Style.WITHOUT_RATE;
    }
    if (tokens.accept("词")) {
      return Style.WORD;
    }
    return verb.startsWith("各") ? Style.EACH : Style.FULL;
  }

  private void mayBeSilent(int at, String why) {
    if (!optional) {
      throw tokens.line().error(at, why + "，请把这半句放进 [ ] 里。");
    }
  }

  private Expr expr() {
    return new ExprParser(tokens, names).parse();
  }
}
