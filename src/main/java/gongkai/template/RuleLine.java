package gongkai.template;

import gongkai.report.Failure;
import gongkai.report.Level;
import gongkai.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code rules.txt}, not yet understood: {@code 编号 | 级别 | 范围 | 公式或检查名 | 补全 | 依据 [|
 * 提示语]}.
 *
 * @param file where it stands
 * @param number of the line, from 1
 * @param formula an identity or the name of a check, perhaps with arguments
 * @param message what a failure says, or null
 */
public record RuleLine(
    String file,
    int number,
    Field id,
    Level level,
    Field scope,
    Field formula,
    Fill fill,
    String source,
    Field message) {
  /** The name of the file in a template's folder. */
  public static final String FILE = "rules.txt";

  /** The file of the rules that all templates share. */
  public static final String COMMON = "common/" + FILE;

  private static final int FIELDS = 6;
  private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");
  private static final Map<String, Level> LEVELS =
      Map.of("错误", Level.ERROR, "警告", Level.WARNING, "提示", Level.INFO);
  private static final Map<String, Fill> FILLS =
      Map.of("左", Fill.LEFT, "双向", Fill.BOTH, "不补", Fill.NONE);

  /** A part of a line and where it begins, from 1. */
  public record Field(String text, int column) {}

  /**
   * The lines of a template, then those of its forms and those that all templates share.
   *
   * @throws BadDefinition when a line cannot be used
   */
  public static List<RuleLine> of(Template template) {
    List<RuleLine> lines = new ArrayList<>();
    lines.addAll(parse(template.id() + "/" + FILE, text(template, FILE)));
    FormSet forms = template.forms();
    if (forms != null && !template.id().equals(forms.template())) {
      parse(forms.template() + "/" + FILE, forms.file(FILE)).stream()
          .filter(line -> forms.isAbout(line.subject()))
          .forEach(lines::add);
    }
    lines.addAll(parse(COMMON, text(template, COMMON)));
    Map<String, RuleLine> seen = new HashMap<>();
    for (RuleLine line : lines) {
      RuleLine before = seen.putIfAbsent(line.id().text(), line);
      if (before != null) {
        throw line.bad(
            line.id(),
            "编号 %s 已用于 %s 第 %d 行".formatted(line.id().text(), before.file(), before.number()));
      }
    }
    return lines;
  }

  private static String text(Template template, String file) {
    String text = template.file(file);
    if (text == null) {
      throw new BadDefinition(template.id() + "/" + file, 1, 1, "没有这个文件；审核规则都写在里面");
    }
    return text;
  }

  /**
   * The lines of a file.
   *
   * @throws BadDefinition when a line cannot be used
   */
  public static List<RuleLine> parse(String file, String text) {
    List<RuleLine> lines = new ArrayList<>();
    String[] all = text.split("\\R", -1);
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank() && !all[i].startsWith("#")) {
        lines.add(parse(file, i + 1, all[i]));
      }
    }
    return lines;
  }

  private static RuleLine parse(String file, int number, String line) {
    List<Field> fields = fields(line);
    if (fields.size() != FIELDS && fields.size() != FIELDS + 1) {
      throw new BadDefinition(
          file,
          number,
          1,
          "这一行有 %d 栏，应有 %d 栏：编号 | 级别 | 范围 | 公式或检查名 | 补全 | 依据，后面还可以写提示语"
              .formatted(fields.size(), FIELDS));
    }
    for (int at : new int[] {0, 5}) {
      if (fields.get(at).text().isEmpty()) {
        throw new BadDefinition(
            file, number, fields.get(at).column(), at == 0 ? "编号空白" : "依据空白；请写法规、官方模板或观察到的做法");
      }
    }
    return new RuleLine(
        file,
        number,
        fields.get(0),
        word(LEVELS, fields.get(1), file, number, "级别应为 错误、警告 或 提示"),
        fields.get(2),
        fields.get(3),
        word(FILLS, fields.get(4), file, number, "补全应为 左、双向 或 不补"),
        fields.get(5).text(),
        fields.size() > FIELDS ? fields.get(FIELDS) : null);
  }

  private static <T> T word(
      Map<String, T> words, Field field, String file, int number, String remedy) {
    T found = words.get(field.text());
    if (found == null) {
      throw new BadDefinition(file, number, field.column(), "“" + field.text() + "”不可用；" + remedy);
    }
    return found;
  }

  private static List<Field> fields(String line) {
    List<Field> fields = new ArrayList<>();
    int start = 0;
    for (String part : line.split("\\|", -1)) {
      int lead = part.length() - part.stripLeading().length();
      fields.add(new Field(part.strip(), start + lead + 1));
      start += part.length() + 1;
    }
    return fields;
  }

  /** What stands before the first blank of its scope: a table, or what else it is about. */
  public String subject() {
    return scope.text().split(" ")[0];
  }

  /** Whether it names this check. */
  public boolean names(Check check) {
    return formula.text().equals(check.word()) || formula.text().startsWith(check.word() + " ");
  }

  /** What follows the name of the check; empty when nothing does. */
  public String arguments(Check check) {
    return formula.text().substring(check.word().length()).strip();
  }

  /** The rule that it lays down by naming a check. */
  public Rule rule(Check check, String says) {
    if (message != null) {
      Matcher slot = SLOT.matcher(message.text());
      while (slot.find()) {
        if (!Failure.SLOTS.contains(slot.group(1)) && !check.slots().contains(slot.group(1))) {
          throw bad(
              message,
              "提示语里不能写 {%s}；可用 %s".formatted(slot.group(1), String.join("、", slots(check))));
        }
      }
    }
    return new Rule(
        id.text(), level, says, source, message == null ? check.message() : message.text());
  }

  private static List<String> slots(Check check) {
    List<String> slots = new ArrayList<>(Failure.SLOTS);
    check.slots().stream().sorted().forEach(slots::add);
    return slots;
  }

  /** The refusal of one of its parts. */
  public BadDefinition bad(Field field, String what) {
    return new BadDefinition(file, number, field.column(), what);
  }
}
