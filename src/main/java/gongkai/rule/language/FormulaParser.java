package gongkai.rule.language;

import gongkai.rule.language.Identity.Condition;
import gongkai.template.BadDefinition;
import gongkai.template.Place;
import gongkai.template.RuleLine;
import gongkai.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one identity: {@code 表[行].栏 + … = … 或 …}, perhaps with 当无, 当有 or 当齐. */
final class FormulaParser {
  private static final Pattern OPERATOR = Pattern.compile(" ([=≤+\\-−]) ");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final String OR = " 或 ";
  private static final String WHEN = " 当(?=\\S )";
  private static final Map<String, Condition.Kind> CONDITIONS =
      Map.of(
          "无", Condition.Kind.NOTHING, "有", Condition.Kind.SOMETHING, "齐", Condition.Kind.COMPLETE);
  private final RuleLine line;
  private final Template template;
  private final String own;
  private final Each each;

  /**
   * @param own the table that is meant where none is named
   */
  FormulaParser(RuleLine line, Template template, String own, Each each) {
    this.line = line;
    this.template = template;
    this.own = own;
    this.each = each;
  }

  Identity parse() {
    String[] parts = line.formula().text().split(WHEN);
    List<Condition> conditions = new ArrayList<>();
    for (String condition : List.of(parts).subList(1, parts.length)) {
      conditions.add(condition(condition));
    }
    return identity(parts[0].strip(), conditions);
  }

  private Identity identity(String text, List<Condition> conditions) {
    List<String> alternatives = List.of(text.split(OR));
    Sides sides = sides(alternatives.get(0));
    List<List<Term>> others = new ArrayList<>();
    for (String other : alternatives.subList(1, alternatives.size())) {
      others.add(sides("= " + other).right());
    }
    return new Identity(
        each, sides.left(), sides.atMost(), sides.right(), sides.constant(), others, conditions);
  }

  /** Both sides of an identity; the left one is empty where only the right one is written. */
  private record Sides(List<Term> left, boolean atMost, List<Term> right, BigDecimal constant) {}

  private Sides sides(String written) {
    List<Term> left = new ArrayList<>();
    List<Term> right = new ArrayList<>();
    List<Term> side = left;
    BigDecimal constant = BigDecimal.ZERO;
    boolean atMost = false;
    int sign = 1;
    int start = 0;
    String text = (written.startsWith("= ") ? " " : "") + written;
    Matcher operator = OPERATOR.matcher(text);
    while (operator.find()) {
      constant = constant.add(term(text.substring(start, operator.start()), sign, side));
      start = operator.end();
      String symbol = operator.group(1);
      if (symbol.equals("=") || symbol.equals("≤")) {
        if (side == right) {
          throw bad("一个公式只能有一个 = 或 ≤");
        }
        if (constant.signum() != 0) {
          throw bad("数字只能写在公式的右边");
        }
        side = right;
        atMost = symbol.equals("≤");
        sign = 1;
      } else {
        sign = symbol.equals("+") ? 1 : -1;
      }
    }
    constant = constant.add(term(text.substring(start), sign, side));
    if (side == left) {
      throw bad("公式里没有 = 或 ≤（运算符两边要留空格），也不是整表公式；整表公式有 逐级汇总、科目名称、上级科目、科目不重、不为负、空表说明");
    }
    return new Sides(left, atMost, right, constant);
  }

  /** Adds a term to its side; a number is handed back instead. */
  private BigDecimal term(String written, int sign, List<Term> side) {
    String text = written.strip();
    if (NUMBER.matcher(text).matches()) {
      return new BigDecimal(text).multiply(BigDecimal.valueOf(sign));
    }
    if (!text.isEmpty()) {
      side.add(new Term(sign, ref(text)));
    }
    return BigDecimal.ZERO;
  }

  private Condition condition(String text) {
    Condition.Kind kind = CONDITIONS.get(text.substring(0, 1));
    if (kind == null) {
      throw bad("条件应写“当无 …”、“当有 …”或“当齐 …”");
    }
    List<Ref> refs = new ArrayList<>();
    for (String part : text.substring(2).split("，")) {
      refs.add(ref(part.contains("[") && !part.startsWith("Σ") ? "Σ" + part : part));
    }
    return new Condition(kind, refs);
  }

  private Ref ref(String written) {
    String text = written.strip();
    Place place = Place.parse(text).filter(it -> !it.rows().isEmpty()).orElse(null);
    if (place == null) {
      return columnOnly(text);
    }
    Place named = place.in(own);
    named
        .missing(template)
        .ifPresent(
            what -> {
              throw bad(what);
            });
    if (named.column() == null && each.kind() != Each.Kind.COLUMN) {
      throw bad("“" + text + "”没有写栏名；请写 表[行].栏");
    }
    return new Ref(named.table(), rows(named), named.column());
  }

  private Ref columnOnly(String text) {
    if (each.kind() == Each.Kind.ONCE || each.kind() == Each.Kind.COLUMN) {
      throw bad("“" + text + "”应写成 [行].栏");
    }
    if (!template.table(own).hasColumn(text)) {
      throw bad(own + " 没有“" + text + "”这一栏");
    }
    return new Ref(own, new Ref.Rows.Current(), text);
  }

  private static Ref.Rows rows(Place place) {
    return switch (place.row()) {
      case Place.SAME_KEY -> new Ref.Rows.SameKey();
      case Place.SAME_NAME -> new Ref.Rows.SameName();
      case Place.BELOW -> new Ref.Rows.Below();
      default -> new Ref.Rows.Keys(place.rows(), place.sum());
    };
  }

  private BadDefinition bad(String what) {
    return line.bad(line.formula(), what);
  }
}
