package gongkai.text.parse;

import gongkai.report.SectionChart;
import gongkai.text.expr.Condition;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Loop;
import gongkai.text.source.LineReader;
import gongkai.text.source.Outline;
import gongkai.text.write.Node;
import gongkai.text.write.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the indented lines of a section. */
final class NodeParser {
  private static final Pattern OPENS = Pattern.compile("^（[一二三四五六七八九十]+）");

  private NodeParser() {}

  static List<Node> parse(List<Outline> entries, SymbolTable names) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Outline entry = entries.get(i);
      var tokens = new LineReader(entry.line(), 0);
      String first = tokens.peek();
      if (first.equals("若")) {
        int end = i + 1;
        while (end < entries.size() && isFurtherBranch(entries.get(end))) {
          end++;
        }
        nodes.add(choice(entries.subList(i, end), names));
        i = end - 1;
      } else if (isFurtherBranch(entry)) {
        throw entry.line().error(0, "“" + first + "”前面要有同级的“若”。");
      } else if (first.equals("节")) {
        tokens.next();
        nodes.add(
            new Node.Heading(new PieceParser(entry.line(), tokens.at(), names, false).toEnd()));
      } else if (first.equals("放")) {
        tokens.next();
        nodes.add(new Node.Place(tokens.rest()));
      } else if (first.equals("图")) {
        nodes.add(drawn(tokens, names));
      } else if (LoopParser.starts(first)) {
        nodes.add(repeat(entry, tokens, names));
      } else {
        nodes.add(paragraph(entry, names));
      }
    }
    return nodes;
  }

  private static boolean isFurtherBranch(Outline entry) {
    String first = new LineReader(entry.line(), 0).peek();
    return first.equals("否则若") || first.equals("否则");
  }

  private static Node choice(List<Outline> entries, SymbolTable names) {
    List<Node.Choice.Branch> branches = new ArrayList<>();
    for (Outline entry : entries) {
      var tokens = new LineReader(entry.line(), 0);
      boolean last = tokens.next().equals("否则");
      Condition condition = last ? null : new ConditionParser(tokens, names).parse();
      head(tokens, entry);
      branches.add(new Node.Choice.Branch(condition, parse(entry.under(), names)));
    }
    return new Node.Choice(branches);
  }

  private static Node repeat(Outline entry, LineReader tokens, SymbolTable names) {
    var parser = new LoopParser(tokens, names);
    Loop loop = parser.parse();
    head(tokens, entry);
    return new Node.Repeat(loop, parse(entry.under(), parser.inside()));
  }

  private static Node drawn(LineReader tokens, SymbolTable names) {
    tokens.next();
    boolean columns = tokens.accept("柱");
    if (!columns) {
      tokens.expect("饼", "“图”后面要写“柱”或者“饼”。");
    }
    int at = tokens.at();
    String name = tokens.name("这里要写一个数或者一组数的名称。");
    List<Expr> amounts = columns ? null : names.group(name);
    if (columns && names.amount(name) != null) {
      amounts = List.of(names.amount(name));
      tokens.expect("比上年", "柱图要写“比上年”。");
    }
    if (amounts == null) {
      throw tokens.unknown(at, name, columns ? "数" : "组", names.all());
    }
    tokens.expect("：", "后面要写“：”和图题。");
    SectionChart.Kind kind = columns ? SectionChart.Kind.COLUMNS : SectionChart.Kind.PIE;
    return new Node.Drawn(kind, tokens.rest(), amounts, columns);
  }

  private static void head(LineReader tokens, Outline entry) {
    tokens.expect("：", "这里看不懂“" + tokens.peek() + "”，这一行要以“：”结尾。");
    tokens.expectEnd();
    if (entry.under().isEmpty()) {
      throw tokens.error("下面要有缩进的段落。");
    }
  }

  private static Node paragraph(Outline entry, SymbolTable names) {
    if (!entry.under().isEmpty()) {
      throw entry.under().get(0).line().error(0, "段落下面不能再缩进，请与上一段对齐。");
    }
    Matcher opens = OPENS.matcher(entry.line().text());
    boolean heading = opens.find() && !names.around().numbered();
    List<Piece> pieces = new PieceParser(entry.line(), 0, names, false).toEnd();
    return new Node.Paragraph(pieces, heading ? opens.group() : null);
  }
}
