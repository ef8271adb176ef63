package gongkai.rule;

import gongkai.rule.Identity.Condition;
import gongkai.template.BadDefinition;
import gongkai.template.Place;
import gongkai.template.RuleLine;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one identity: {@code 表[行].栏 + … = …}, perhaps with 当无 or 当有. */
final class FormulaParser {
  private static final Pattern OPERATOR = Pattern.compile(" ([=≤+\\-−]) ");
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
    String text = line.formula().text();
    Condition condition = Condition.ALWAYS;
    int when = text.indexOf(" 当");
    if (when >= 0) {
      condition = condition(text.substring(when + 1));
      text = text.substring(0, when);
    }
    return identity(text.strip(), condition);
  }

  private Identity identity(String text, Condition condition) {
    List<Term> left = new ArrayList<>();
    List<Term> right = new ArrayList<>();
    List<Term> side = left;
    boolean atMost = false;
    int sign = 1;
    int start = 0;
    Matcher operator = OPERATOR.matcher(text);
    while (operator.find()) {
      side.add(new Term(sign, ref(text.substring(start, operator.start()))));
      start = operator.end();
      String symbol = operator.group(1);
      if (symbol.equals("=") || symbol.equals("≤")) {
        if (side == right) {
          throw bad("一个公式只能有一个 = 或 ≤");
        }
        side = right;
        atMost = symbol.equals("≤");
        sign = 1;
      } else {
        sign = symbol.equals("+") ? 1 : -1;
      }
    }
    side.add(new Term(sign, ref(text.substring(start))));
    if (side == left) {
      throw bad("公式里没有 = 或 ≤（运算符两边要留空格），也不是整表公式；整表公式有 逐级汇总、科目名称、上级科目、科目不重、不为负、空表说明");
    }
    return new Identity(each, left, atMost, right, condition);
  }

  private Condition condition(String text) {
    boolean nothing = text.startsWith("当无 ");
    if (!nothing && !text.startsWith("当有 ")) {
      throw bad("条件应写“当无 …”或“当有 …”");
    }
    List<Ref> refs = new ArrayList<>();
    for (String part : text.substring(3).split("，")) {
      refs.add(ref(part.startsWith("Σ") ? part : "Σ" + part));
    }
    return new Condition(refs, nothing);
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
      default -> new Ref.Rows.Keys(place.rows(), place.sum());
    };
  }

  private BadDefinition bad(String what) {
    return line.bad(line.formula(), what);
  }
}
