package gongkai.rule;

import gongkai.rule.Identity.Condition;
import gongkai.table.Related;
import gongkai.template.BadDefinition;
import gongkai.template.RuleLine;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one identity: {@code 表[行].栏 + … = …}, perhaps with 当无 or 当有. */
final class FormulaParser {
  private static final Pattern OPERATOR = Pattern.compile(" ([=≤+\\-−]) ");
  private static final Pattern REF =
      Pattern.compile("(Σ)?([^\\[\\]Σ.]*)\\[([^\\[\\]]+)\\](?:\\.(.+))?");
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
    return new Identity(each, left, atMost, right, condition, text);
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
    Matcher matcher = REF.matcher(text);
    if (!matcher.matches()) {
      return columnOnly(text);
    }
    boolean sum = matcher.group(1) != null;
    String table = matcher.group(2).isEmpty() ? own : matcher.group(2);
    TableSpec spec = template.anyTable(table);
    if (spec == null && template.cannotKnow(table)) {
      return new Ref(table, rows(matcher.group(3), sum), matcher.group(4));
    }
    if (spec == null) {
      throw bad("没有“" + table + "”这张表");
    }
    String named = matcher.group(4);
    if (named != null && !spec.hasColumn(named)) {
      throw bad(
          "%s 没有“%s”这一栏；可用 %s"
              .formatted(
                  table,
                  named,
                  String.join(
                      "、", spec.columns().stream().map(c -> c.name()).distinct().toList())));
    }
    if (named == null && each.kind() != Each.Kind.COLUMN) {
      throw bad("“" + text + "”没有写栏名；请写 表[行].栏");
    }
    Ref.Rows rows = rows(matcher.group(3), sum);
    if (rows instanceof Ref.Rows.Keys keys) {
      keys.keys().forEach(key -> known(spec, key, Related.wordOf(table) != null));
    }
    return new Ref(table, rows, named);
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

  private static Ref.Rows rows(String text, boolean sum) {
    return switch (text) {
      case "@" -> new Ref.Rows.SameKey();
      case "@名" -> new Ref.Rows.SameName();
      default -> new Ref.Rows.Keys(List.of(text.split("、")), sum);
    };
  }

  private void known(TableSpec spec, String key, boolean archived) {
    Set<String> names = archived ? spec.rowKeys() : spec.rowNames();
    if (key.matches("\\d{3,7}") ? spec.codes() != null : names.contains(key)) {
      return;
    }
    throw bad("%s 没有“%s”这一行或组；可用 %s".formatted(spec.name(), key, String.join("、", names)));
  }

  private BadDefinition bad(String what) {
    return line.bad(line.formula(), what);
  }
}
