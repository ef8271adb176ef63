package gongkai.rule;

import gongkai.report.Level;
import gongkai.rule.Rule.Fill;
import gongkai.rule.Rule.Head;
import gongkai.template.BadDefinition;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code rules.txt}; a line it cannot mean is refused with a remedy. */
final class RuleParser {
  private static final int FIELDS = 6;
  private static final Map<String, Level> LEVELS =
      Map.of("错误", Level.ERROR, "警告", Level.WARNING, "提示", Level.INFO);
  private static final Map<String, Fill> FILLS =
      Map.of("左", Fill.LEFT, "双向", Fill.BOTH, "不补", Fill.NONE);
  private final String file;
  private final Template template;
  private final Map<String, Integer> lines = new HashMap<>();

  RuleParser(String file, Template template) {
    this.file = file;
    this.template = template;
  }

  List<Rule> parse(String text) {
    List<Rule> rules = new ArrayList<>();
    String[] all = text.split("\\R", -1);
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank() && !all[i].startsWith("#")) {
        rules.add(rule(all[i], i + 1));
      }
    }
    return rules;
  }

  private Rule rule(String line, int number) {
    List<Field> fields = fields(line);
    if (fields.size() != FIELDS) {
      throw new BadDefinition(
          file,
          number,
          1,
          "这一行有 %d 栏，应有 %d 栏：编号 | 级别 | 范围 | 公式 | 补全 | 依据".formatted(fields.size(), FIELDS));
    }
    Field id = fields.get(0);
    Integer before = lines.putIfAbsent(id.text(), number);
    if (id.text().isEmpty() || before != null) {
      throw bad(number, id, before == null ? "编号空白" : "编号 " + id.text() + " 已用于第 " + before + " 行");
    }
    Level level = word(LEVELS, fields.get(1), number, "级别应为 错误、警告 或 提示");
    Field scope = fields.get(2);
    String table = table(scope, number);
    Each each = each(scope, number);
    Field formula = fields.get(3);
    Fill fill = word(FILLS, fields.get(4), number, "补全应为 左、双向 或 不补");
    if (fields.get(5).text().isEmpty()) {
      throw bad(number, fields.get(5), "依据空白；请写法规、官方模板或观察到的做法");
    }
    var head =
        new Head(id.text(), level, table, formula.text(), scope.text(), fill, fields.get(5).text());
    return rule(head, each, formula, number);
  }

  private Rule rule(Head head, Each each, Field formula, int line) {
    if (formula.text().equals("逐级汇总")) {
      if (template.table(head.table()).codes() == null) {
        throw bad(line, formula, head.table() + " 没有科目编码，不能逐级汇总");
      }
      return new Roll(head);
    }
    for (Wording.Kind kind : Wording.Kind.values()) {
      if (formula.text().equals(kind.word()) || formula.text().startsWith(kind.word() + " 除 ")) {
        demand(kind, head, formula, line);
        return new Wording(head, kind, except(formula, kind, head, line));
      }
    }
    return new FormulaParser(file, line, template, head, each).parse(formula);
  }

  private void demand(Wording.Kind kind, Head head, Field formula, int line) {
    String codes = template.table(head.table()).codes();
    boolean named = kind == Wording.Kind.NAMES || kind == Wording.Kind.PARENTS;
    if (named && !template.accounts().containsKey(String.valueOf(codes))) {
      throw bad(line, formula, head.table() + " 的行没有政府收支分类科目，不能用“" + kind.word() + "”");
    }
  }

  private List<String> except(Field formula, Wording.Kind kind, Head head, int line) {
    String rest = formula.text().substring(kind.word().length());
    if (rest.isEmpty()) {
      return List.of();
    }
    List<String> columns = List.of(rest.substring(" 除 ".length()).split("、"));
    for (String column : columns) {
      if (!template.table(head.table()).hasColumn(column)) {
        throw bad(line, formula, head.table() + " 没有“" + column + "”这一栏");
      }
    }
    return columns;
  }

  private String table(Field scope, int line) {
    String name = scope.text().split(" ")[0];
    if (template.table(name) == null) {
      throw bad(
          line,
          scope,
          "没有“%s”这张表；可用 %s"
              .formatted(
                  name, String.join("、", template.tables().stream().map(t -> t.name()).toList())));
    }
    return name;
  }

  private Each each(Field scope, int line) {
    String[] words = scope.text().split(" +");
    if (words.length == 1) {
      return Each.ONCE;
    }
    if (words.length > 2 || !words[1].startsWith("每") || words[1].length() < 2) {
      throw bad(line, scope, "范围应为 表名，或 表名 每行、每列、每类、每款、每项、每码、每＋组名");
    }
    return Each.of(words[1]);
  }

  private <T> T word(Map<String, T> words, Field field, int line, String remedy) {
    T found = words.get(field.text());
    if (found == null) {
      throw bad(line, field, "“" + field.text() + "”不可用；" + remedy);
    }
    return found;
  }

  private BadDefinition bad(int line, Field field, String what) {
    return new BadDefinition(file, line, field.column(), what);
  }

  private static List<Field> fields(String line) {
    List<Field> fields = new ArrayList<>();
    int start = 0;
    for (String part : Arrays.asList(line.split("\\|", -1))) {
      int lead = part.length() - part.stripLeading().length();
      fields.add(new Field(part.strip(), start + lead + 1));
      start += part.length() + 1;
    }
    return fields;
  }

  /** A part of a line and where it begins, from 1. */
  record Field(String text, int column) {}
}
