package gongkai.text.parse;

import gongkai.template.Place;
import gongkai.text.expr.CodeList;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Loop;
import gongkai.text.input.InputBlock;
import gongkai.text.parse.SymbolTable.Surroundings;
import gongkai.text.source.LineReader;
import java.util.ArrayList;
import java.util.List;

/** Reads what a list runs over: 每项 支出表.基本支出, 每行 项目绩效, 各 收入来源. */
final class LoopParser {
  private static final List<String> STARTS = List.of("每类", "每款", "每项", "每行", "各");
  private final LineReader tokens;
  private final SymbolTable names;
  private SymbolTable inside;

  LoopParser(LineReader tokens, SymbolTable names) {
    this.tokens = tokens;
    this.names = names;
  }

  static boolean starts(String word) {
    return STARTS.contains(word);
  }

  /** The names that may be used inside the list. */
  SymbolTable inside() {
    return inside;
  }

  Loop parse() {
    switch (tokens.next()) {
      case "每类":
        return codes(CodeList.Level.CLASS);
      case "每款":
        return codes(CodeList.Level.SECTION);
      case "每项":
        return codes(CodeList.Level.LEAF);
      case "每行":
        return rows();
      default:
        return group();
    }
  }

  private Loop codes(CodeList.Level level) {
    CodeList outer = names.around().codes();
    if (tokens.peek().equals("：") || tokens.peek().equals("以")) {
      if (outer == null) {
        throw tokens.error("这里要写“表.列”，例如“支出表.基本支出”；只有写在“每类”“每款”里面才可以省去。");
      }
      CodeList below = outer.at(level);
      enter(true, below, null);
      return new Loop.CodesBelow(below);
    }
    Place listed = columnOf(null);
    List<String> within = new ArrayList<>();
    if (tokens.accept("在")) {
      while (tokens.peek().matches("\\d{3,7}")) {
        within.add(tokens.next());
      }
      if (within.isEmpty()) {
        throw tokens.error("“在”后面要写科目编码，例如“在 301 303”。");
      }
    }
    var codes = new CodeList(level, listed.table(), listed.column(), within, tokens.accept("含年初"));
    enter(true, codes, null);
    return new Loop.Codes(codes);
  }

  private Loop rows() {
    int at = tokens.at();
    InputBlock block = names.inputs().block(tokens.peek());
    if (block != null) {
      tokens.next();
      if (!block.isOpen()) {
        throw tokens.line().error(at, "“" + block.name() + "”的行是固定的，不能逐行列。");
      }
      enter(false, null, block);
      return new Loop.Records(block, tokens.accept("必填"));
    }
    Place listed = columnOf("每行");
    tokens.expect("组", "这里要写“组 行的种类”，例如“每行 项目支出表.合计 组 项目”。");
    String group = tokens.name("“组”后面要写行的种类。");
    enter(
        true,
        new CodeList(CodeList.Level.LEAF, listed.table(), listed.column(), List.of(), false),
        null);
    return new Loop.TableRows(listed.table(), listed.column(), group);
  }

  private Place columnOf(String rows) {
    int at = tokens.at();
    String word = tokens.name("这里要写“表.列”，例如“支出表.基本支出”。");
    if (rows != null && word.indexOf('.') < 0) {
      List<String> known = names.inputs().blocks().map(InputBlock::name).toList();
      throw tokens.unknown(at, word, "块", known);
    }
    var parser = new ExprParser(tokens, names);
    Place place = parser.columnOf(word, at);
    parser.table(place, at);
    return place;
  }

  private Loop group() {
    int at = tokens.at();
    String name = tokens.name("“各”后面要写组名。");
    List<Expr> members = names.own().groups().get(name);
    if (members == null) {
      throw tokens.unknown(at, name, "组", names.own().groups().keySet());
    }
    enter(true, null, null);
    return tokens.accept("为零")
        ? new Loop.Nothing(members)
        : new Loop.Group(members, tokens.accept("含上年"));
  }

  private void enter(boolean item, CodeList codes, InputBlock block) {
    inside = names.inside(new Surroundings(names.around().self(), item, codes, block, true));
  }
}
