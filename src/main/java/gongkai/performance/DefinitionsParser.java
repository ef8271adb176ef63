package gongkai.performance;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import gongkai.report.Level;
import gongkai.template.BadDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code performance.yaml} and refuses what it cannot mean. */
final class DefinitionsParser {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  private static final Map<String, Level> LEVELS =
      Map.of("错误", Level.ERROR, "警告", Level.WARNING, "提示", Level.INFO);
  private static final Pattern ABSENT = Pattern.compile("(?:Missing|Null).*property '(\\w+)'");
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
  private final String file;
  private final String text;

  private DefinitionsParser(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The file's own shape. */
  private record Shape(
      Settings settings,
      FormWords words,
      FundWords funds,
      MeasureWords measures,
      Map<String, List<String>> tables,
      Map<String, List<Kind>> families,
      SummaryWords summary,
      AnswerWords answers,
      List<RuleShape> rules) {}

  private record RuleShape(
      String id, Check check, String level, String says, String source, String message) {}

  static PerformanceDefinitions parse(String file, String text) {
    return new DefinitionsParser(file, text).parse();
  }

  private PerformanceDefinitions parse() {
    Shape shape = read();
    if (shape.settings().bands().size() != 4) {
      throw bad("bands", "bands 要写四个数：三档的上下限，从高到低，例如 [100, 80, 60, 0]");
    }
    return new PerformanceDefinitions(
        shape.settings(),
        shape.words(),
        shape.funds(),
        new MeasureReader(shape.measures()),
        tables(shape.tables()),
        shape.families(),
        shape.summary(),
        shape.answers(),
        rules(shape.rules()),
        fingerprint(text));
  }

  private Shape read() {
    try {
      return YAML.readValue(text, Shape.class);
    } catch (UnrecognizedPropertyException e) {
      String known =
          String.join("、", e.getKnownPropertyIds().stream().map(String::valueOf).toList());
      throw bad(e.getLocation(), "不认识“%s”；可以写 %s".formatted(e.getPropertyName(), known));
    } catch (JsonProcessingException e) {
      Matcher absent = ABSENT.matcher(e.getOriginalMessage());
      throw bad(
          e.getLocation(),
          absent.find() ? "这里缺少“%s”，或者名字写错了".formatted(absent.group(1)) : e.getOriginalMessage());
    }
  }

  private BadDefinition bad(JsonLocation at, String what) {
    return at == null
        ? new BadDefinition(file, 1, 1, what)
        : new BadDefinition(file, at.getLineNr(), at.getColumnNr(), what);
  }

  /** An error at the first line that holds this text. */
  private BadDefinition bad(String near, String what) {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int at = lines[i].indexOf(near);
      if (at >= 0) {
        return new BadDefinition(file, i + 1, at + 1, what);
      }
    }
    return new BadDefinition(file, 1, 1, what);
  }

  private Map<String, List<TableFigure>> tables(Map<String, List<String>> written) {
    Map<String, List<TableFigure>> tables = new HashMap<>();
    written.forEach(
        (name, figures) -> {
          List<TableFigure> read = new ArrayList<>();
          for (String figure : figures) {
            TableFigure parsed = TableFigure.parse(figure);
            if (parsed == null) {
              throw bad(figure, "“%s”要写成 表[行].栏，例如 支出表[合计].基本支出".formatted(figure));
            }
            read.add(parsed);
          }
          tables.put(name, List.copyOf(read));
        });
    return tables;
  }

  private List<PerformanceRule> rules(List<RuleShape> written) {
    List<PerformanceRule> rules = new ArrayList<>();
    var seen = new EnumMap<Check, String>(Check.class);
    var ids = new HashMap<String, Check>();
    for (RuleShape rule : written) {
      Level level = LEVELS.get(rule.level());
      if (level == null) {
        throw bad("id: " + rule.id(), rule.id() + " 的级别“" + rule.level() + "”应为 错误、警告 或 提示");
      }
      String before = seen.put(rule.check(), rule.id());
      if (before != null || ids.put(rule.id(), rule.check()) != null) {
        throw bad("id: " + rule.id(), rule.id() + " 的编号或 check 已经用过；一种审核只写一条规则");
      }
      Matcher slot = SLOT.matcher(rule.message());
      while (slot.find()) {
        if (!rule.check().offers(slot.group(1))) {
          throw bad("id: " + rule.id(), rule.id() + " 的 message 里没有“{" + slot.group(1) + "}”可填");
        }
      }
      rules.add(
          new PerformanceRule(
              rule.id(), rule.check(), level, rule.says(), rule.source(), rule.message()));
    }
    return rules;
  }

  private static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
