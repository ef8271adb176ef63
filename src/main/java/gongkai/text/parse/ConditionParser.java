package gongkai.text.parse;

import gongkai.text.expr.Basis;
import gongkai.text.expr.Condition;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Loop;
import gongkai.text.expr.WordExpr;
import gongkai.text.source.LineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads conditions: 有 甲 且 无 乙 或 口径 是 部门. */
final class ConditionParser {
  private static final Set<String> SIGNS = Set.of("=", "≠", "<", ">", "≤", "≥");
  private final LineReader tokens;
  private final SymbolTable names;

  ConditionParser(LineReader tokens, SymbolTable names) {
    this.tokens = tokens;
    this.names = names;
  }

  Condition parse() {
    List<Condition> any = new ArrayList<>();
    do {
      List<Condition> all = new ArrayList<>();
      do {
        all.add(one());
      } while (tokens.accept("且"));
      any.add(all.size() == 1 ? all.get(0) : new Condition.Several(all, true));
    } while (tokens.accept("或"));
    return any.size() == 1 ? any.get(0) : new Condition.Several(any, false);
  }

  private Condition one() {
    switch (tokens.peek()) {
      case "有":
        tokens.next();
        return given(true);
      case "无":
        tokens.next();
        return given(false);
      case "已填":
        tokens.next();
        return filled();
      case "未填":
        tokens.next();
        return new Condition.Not(filled());
      case "只有一项":
      case "不止一项":
        return count();
      default:
        return compared();
    }
  }

  private Condition given(boolean some) {
    WordExpr words = words();
    if (words != null) {
      Condition given = new Condition.Given(words);
      return some ? given : new Condition.Not(given);
    }
    Expr expr = expr();
    return some ? new Condition.Some(expr) : new Condition.None(expr);
  }

  private Condition filled() {
    WordExpr words = words();
    return words != null ? new Condition.Given(words) : new Condition.Known(expr());
  }

  private Condition count() {
    boolean several = tokens.next().equals("不止一项");
    int at = tokens.at();
    String name = tokens.name("这里要写组名。");
    List<Expr> members = names.own().groups().get(name);
    if (members == null) {
      throw tokens.unknown(at, name, "组", names.own().groups().keySet());
    }
    return new Condition.Count(new Loop.Group(members, false), several);
  }

  private Condition compared() {
    WordExpr words = words();
    if (words != null) {
      boolean not = tokens.peek().equals("不是");
      if (!not && !tokens.peek().equals("是")) {
        throw tokens.error("这里要写“是”或者“不是”。");
      }
      tokens.next();
      Condition is = new Condition.Is(words, tokens.list());
      return not ? new Condition.Not(is) : is;
    }
    Expr left = expr();
    if (!SIGNS.contains(tokens.peek())) {
      throw tokens.error("这里要写 = ≠ < > ≤ ≥ 中的一个。");
    }
    return new Condition.Compare(left, tokens.next(), expr());
  }

  private Expr expr() {
    return new ExprParser(tokens, names).parse();
  }

  /** The words that the next name means; null, and nothing taken, when it means an amount. */
  private WordExpr words() {
    boolean basis = Basis.named(tokens.peek()) != null;
    WordExpr words = basis ? null : names.words(tokens.peek());
    if (words != null) {
      tokens.next();
    }
    return words;
  }
}
