package gongkai.rule.language;

import gongkai.report.Rule;
import gongkai.template.BadDefinition;
import gongkai.template.Check;
import gongkai.template.RuleLine;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Understands the lines of {@code rules.txt}; one it cannot mean is refused with a remedy. */
final class RuleParser {
  private final Template template;
  private final Collection<? extends Check> others;

  /**
   * @param others the checks that lines about something else than tables may name; null when such
   *     lines are left to others
   */
  RuleParser(Template template, Collection<? extends Check> others) {
    this.template = template;
    this.others = others;
  }

  List<Demand> parse(List<RuleLine> lines) {
    List<Demand> demands = new ArrayList<>();
    for (RuleLine line : lines) {
      TableSpec table = template.table(line.subject());
      Optional<TableCheck> onAll = onAllTables(line);
      if (table != null) {
        demands.add(onTable(line, table));
      } else if (onAll.isPresent()) {
        Rule rule = line.rule(onAll.get(), onAll.get().says());
        demands.add(new Demand(rule, null, line.fill(), new NamedCheck(onAll.get(), List.of())));
      } else if (others != null) {
        demands.add(elsewhere(line));
      }
    }
    return demands;
  }

  /** The check of all tables at once that a line names. */
  private static Optional<TableCheck> onAllTables(RuleLine line) {
    return Arrays.stream(TableCheck.values())
        .filter(check -> line.subject().equals(check.scope()) && line.names(check))
        .findFirst();
  }

  private Demand elsewhere(RuleLine line) {
    List<? extends Check> fitting =
        others.stream().filter(check -> line.subject().equals(check.scope())).toList();
    for (Check check : fitting) {
      if (line.names(check)) {
        return new Demand(
            line.rule(check, check.says(line.arguments(check))),
            null,
            line.fill(),
            new NamedCheck(check, arguments(line, check)));
      }
    }
    if (fitting.isEmpty()) {
      Set<String> scopes = new TreeSet<>();
      others.forEach(check -> scopes.add(check.scope()));
      template.tables().forEach(table -> scopes.add(table.name()));
      throw line.bad(
          line.scope(), "没有“%s”这张表；可用 %s".formatted(line.subject(), String.join("、", scopes)));
    }
    throw line.bad(
        line.formula(),
        "“%s”没有“%s”这种审核；可用 %s"
            .formatted(
                line.subject(),
                line.formula().text(),
                fitting.stream().map(Check::word).collect(Collectors.joining("、"))));
  }

  private static List<String> arguments(RuleLine line, Check check) {
    String arguments = line.arguments(check);
    return arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(" +"));
  }

  private Demand onTable(RuleLine line, TableSpec table) {
    Each each = each(line);
    if (line.formula().text().equals(Roll.WORD)) {
      if (table.codes() == null) {
        throw line.bad(line.formula(), table.name() + " 没有科目编码，不能逐级汇总");
      }
      return demand(line, table, Roll.SAYS, new Roll());
    }
    for (TableCheck check : TableCheck.values()) {
      if (check.scope() == null && line.names(check)) {
        return named(line, table, check);
      }
    }
    Identity identity = new FormulaParser(line, template, table.name(), each).parse();
    return demand(line, table, line.formula().text(), identity);
  }

  private Demand demand(RuleLine line, TableSpec table, String says, Statement statement) {
    Rule rule =
        new Rule(
            line.id().text(),
            line.level(),
            printed(line, table, says),
            line.source(),
            line.message() == null ? null : line.message().text());
    return new Demand(rule, table.name(), line.fill(), statement);
  }

  private Demand named(RuleLine line, TableSpec table, TableCheck check) {
    if (check.needsAccounts() && !template.accounts().containsKey(String.valueOf(table.codes()))) {
      throw line.bad(
          line.formula(), "%s 的行没有政府收支分类科目，不能用“%s”".formatted(table.name(), check.word()));
    }
    List<String> except = except(line, table, check);
    String says = check.says() + (except.isEmpty() ? "" : "（" + String.join("、", except) + "除外）");
    Rule rule = line.rule(check, printed(line, table, says));
    return new Demand(rule, table.name(), line.fill(), new NamedCheck(check, except));
  }

  private static List<String> except(RuleLine line, TableSpec table, TableCheck check) {
    String rest = line.arguments(check);
    if (rest.isEmpty()) {
      return List.of();
    }
    if (check != TableCheck.NOT_NEGATIVE || !rest.startsWith("除 ")) {
      throw line.bad(line.formula(), "“%s”后面不能再写“%s”".formatted(check.word(), rest));
    }
    List<String> columns = List.of(rest.substring(2).strip().split("、"));
    for (String column : columns) {
      if (!table.hasColumn(column)) {
        throw line.bad(line.formula(), table.name() + " 没有“" + column + "”这一栏");
      }
    }
    return columns;
  }

  /** The rule in one line of Chinese: where, what. */
  private static String printed(RuleLine line, TableSpec table, String says) {
    String scope = line.scope().text();
    String each = scope.contains(" ") ? "，" + scope.substring(scope.indexOf(' ') + 1) : "";
    return table.cited() + each + "：" + says;
  }

  private static Each each(RuleLine line) {
    String[] words = line.scope().text().split(" +");
    if (words.length == 1) {
      return Each.ONCE;
    }
    if (words.length > 2 || !words[1].startsWith("每") || words[1].length() < 2) {
      throw bad(line);
    }
    return Each.of(words[1]);
  }

  private static BadDefinition bad(RuleLine line) {
    return line.bad(line.scope(), "范围应为 表名，或 表名 每行、每列、每类、每款、每项、每码、每＋组名");
  }
}
