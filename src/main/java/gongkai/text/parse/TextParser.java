package gongkai.text.parse;

import gongkai.report.Rule;
import gongkai.template.BadDefinition;
import gongkai.template.Checks;
import gongkai.template.RuleLine;
import gongkai.template.Template;
import gongkai.text.expr.Condition;
import gongkai.text.expr.Expr;
import gongkai.text.expr.FactCheck;
import gongkai.text.expr.Tally;
import gongkai.text.expr.Vocabulary;
import gongkai.text.input.InputCheck;
import gongkai.text.input.InputSheets;
import gongkai.text.source.Line;
import gongkai.text.source.LineReader;
import gongkai.text.source.Outline;
import gongkai.text.source.Source;
import gongkai.text.style.TextStyles;
import gongkai.text.write.Node;
import gongkai.text.write.PartText;
import gongkai.text.write.Piece;
import gongkai.text.write.SectionText;
import gongkai.text.write.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a template. */
public final class TextParser {
  private static final String TEXT = "narrative.txt";
  private static final String INPUTS = "inputs.txt";
  private static final String DOCUMENT = "document.txt";
  private static final String PROFILES = "profiles.txt";

  private static final Pattern SECTION = Pattern.compile("^([一二三四五六七八九十]+)、(.+)$");
  private static final Pattern SECTIONS = Pattern.compile("(?m)^[一二三四五六七八九十]+、");
  private static final List<String> NEEDED =
      List.of(
          "金额小数位数", "金额末尾的零", "百分比小数位数", "百分比末尾的零", "说明幅度", "括号", "增加用词", "减少用词", "增长用词", "下降用词",
          "持平用词", "大于用词", "小于用词", "等于用词", "各字", "变动句", "变动句无率", "列出零项");
  private final Template template;
  private final InputSheets inputs;
  private final TextStyles styles;
  private final SymbolTable names;
  private final List<SectionText> sections = new ArrayList<>();
  private final List<PartText> parts = new ArrayList<>();
  private final List<Piece> title = new ArrayList<>();

  private TextParser(Template template, InputSheets inputs, TextStyles styles) {
    this.template = template;
    this.inputs = inputs;
    this.styles = styles;
    this.names = new SymbolTable(template, inputs, styles);
  }

  /** Whether a template has an explanatory text. */
  public static boolean isIn(Template template) {
    return template.file(TEXT) != null;
  }

  /**
   * Reads the definition files of a template.
   *
   * @throws BadDefinition when a line of them cannot be used
   */
  public static TextTemplate of(Template template) {
    Source document = template.file(DOCUMENT) == null ? null : source(template, DOCUMENT);
    return parser(template, optional(template, INPUTS), optional(template, PROFILES))
        .parse(
            source(template, TEXT),
            document,
            Checks.of(template, InputCheck.class),
            RuleLine.of(template));
  }

  /**
   * Reads the three definition files from elsewhere, without the identities between facts and
   * without a publication.
   */
  public static TextTemplate parse(Template template, Source text, Source inputs, Source styles) {
    return parser(template, inputs, styles)
        .parse(text, null, Checks.of(template, InputCheck.class), List.of());
  }

  private static TextParser parser(Template template, Source inputs, Source styles) {
    return new TextParser(
        template,
        inputs == null ? InputSheets.NONE : InputSheets.parse(inputs.file(), inputs.text()),
        styles == null ? TextStyles.PLAIN : TextStyles.parse(styles.file(), styles.text()));
  }

  /** A definition file that a template without sentences may lack; else null. */
  private static Source optional(Template template, String name) {
    boolean sentences = SECTIONS.matcher(template.file(TEXT)).find();
    return sentences || template.file(name) != null ? source(template, name) : null;
  }

  private static Source source(Template template, String name) {
    String file = template.id() + "/" + name;
    String text = template.file(name);
    if (text == null) {
      throw new BadDefinition(file, 1, 1, "缺少这个文件；要写情况说明，模板里就要有它。");
    }
    return new Source(file, text);
  }

  /**
   * @param document the parts of the publication, or null
   */
  private TextTemplate parse(
      Source source, Source document, Map<InputCheck, Rule> checks, List<RuleLine> rules) {
    for (String setting : NEEDED) {
      if (styles != TextStyles.PLAIN && !styles.first().settings().containsKey(setting)) {
        String message = "样式“" + styles.first().name() + "”里要有“" + setting + " = …”。";
        throw new BadDefinition(source.file(), 1, 1, message);
      }
    }
    for (Outline entry : Outline.read(source)) {
      read(entry);
    }
    if (document != null) {
      Outline.read(document).forEach(this::part);
    }
    names.own().phrases().forEach(this::mustBeUsed);
    var vocabulary =
        new Vocabulary(template, inputs, styles, names.own().amounts(), names.own().cells());
    List<Tally> tallies =
        rules.stream()
            .filter(line -> line.subject().equals(FactCheck.TALLY.scope()))
            .filter(line -> line.names(FactCheck.TALLY))
            .map(this::tally)
            .toList();
    return new TextTemplate(vocabulary, title, sections, parts, checks, tallies);
  }

  private void mustBeUsed(String name, SymbolTable.Phrase phrase) {
    if (!names.own().used().contains(name)) {
      throw phrase.line().error(0, "这一句没有用到，请删去，或者在正文里写“{句 " + name + "}”。");
    }
  }

  private void read(Outline entry) {
    var tokens = new LineReader(entry.line(), 0);
    Matcher section = SECTION.matcher(entry.line().text());
    if (tokens.accept("令")) {
      let(entry, tokens);
    } else if (tokens.accept("组")) {
      group(tokens);
    } else if (tokens.accept("句")) {
      String name = tokens.name("“句”后面要写句名。");
      tokens.expect("=", "句名后面要写“=”。");
      names.own().phrases().put(name, new SymbolTable.Phrase(entry.line(), tokens.at()));
    } else if (tokens.accept("题")) {
      title.addAll(new PieceParser(entry.line(), tokens.at(), names, false).toEnd());
    } else if (section.matches()) {
      List<Node> nodes = NodeParser.parse(entry.under(), names);
      sections.add(new SectionText(section.group(1), section.group(2), nodes));
    } else {
      throw entry.line().error(0, "顶格的行要写“题”“令”“组”“句”，或者标题“一、……”。");
    }
  }

  private void part(Outline entry) {
    var tokens = new LineReader(entry.line(), 0);
    String word = tokens.next();
    boolean cover = word.equals("封面");
    if (cover != parts.isEmpty() || !cover && !word.equals("部")) {
      throw entry.line().error(0, "顶格的行先写“封面”，以后都写“部 标题”。");
    }
    if (cover) {
      tokens.expectEnd();
    }
    List<Piece> title =
        cover ? null : new PieceParser(entry.line(), tokens.at(), names, false).toEnd();
    parts.add(new PartText(title, NodeParser.parse(entry.under(), names)));
  }

  private void let(Outline entry, LineReader tokens) {
    int at = tokens.at();
    String name = tokens.name("“令”后面要写名称。");
    if (names.amount(name) != null || names.words(name) != null) {
      throw entry.line().error(at, "已经有叫“" + name + "”的了，请换一个名称。");
    }
    String shown = tokens.accept("写作") ? tokens.upTo('=', "名称后面要写“=”。") : null;
    if (shown == null) {
      tokens.expect("=", "名称后面要写“=”。");
    }
    Expr actual = new ExprParser(tokens, names).parse();
    tokens.expectEnd();
    names
        .own()
        .amounts()
        .put(
            name,
            new Expr.Named(
                name,
                shown == null ? name : shown,
                actual,
                under(entry, "预算"),
                under(entry, "年初")));
  }

  /** What the line of this word below a name says, or null. */
  private Expr under(Outline entry, String word) {
    Expr found = null;
    for (Outline line : entry.under()) {
      var tokens = new LineReader(line.line(), 0);
      if (!tokens.peek().equals("预算") && !tokens.peek().equals("年初")) {
        throw tokens.error("“令”下面只能写“预算 表[行].列”或者“年初 预算·表[行].列”。");
      }
      if (tokens.accept(word)) {
        found = new ExprParser(tokens, names).parse();
        tokens.expectEnd();
      }
    }
    return found;
  }

  private void group(LineReader tokens) {
    String name = tokens.name("“组”后面要写组名。");
    tokens.expect("=", "组名后面要写“=”。");
    List<Expr> members = new ArrayList<>();
    do {
      int at = tokens.at();
      String member = tokens.name("这里要写一个数的名称。");
      Expr expr = names.amount(member);
      if (expr == null) {
        throw tokens.unknown(at, member, "数", names.all());
      }
      members.add(expr);
    } while (tokens.accept("、"));
    tokens.expectEnd();
    names.own().groups().put(name, members);
  }

  private Tally tally(RuleLine rule) {
    String identity = rule.arguments(FactCheck.TALLY);
    var line = new Line(rule.file(), 0);
    int lead = rule.formula().text().length() - identity.length();
    line.append(identity, rule.number(), rule.formula().column() + lead);
    var tokens = new LineReader(line, 0);
    Expr left = new ExprParser(tokens, names).parse();
    boolean atMost = tokens.accept("≤");
    if (!atMost) {
      tokens.expect("=", "这里要写“=”或者“≤”。");
    }
    Expr right = new ExprParser(tokens, names).parse();
    Condition condition = tokens.accept("当") ? new ConditionParser(tokens, names).parse() : null;
    tokens.expectEnd();
    return new Tally(rule.rule(FactCheck.TALLY, identity), left, atMost, right, condition);
  }
}
