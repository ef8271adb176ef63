package gongkai.form.words;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import gongkai.form.measure.MeasureReader;
import gongkai.form.measure.MeasureWords;
import gongkai.report.Sha256;
import gongkai.template.BadDefinition;
import gongkai.template.FormSet;
import gongkai.template.RuleLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code forms.yaml} and refuses what it cannot mean. */
final class DefinitionsParser {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  private static final Pattern ABSENT = Pattern.compile("(?:Missing|Null).*property '(\\w+)'");
  private static final int BOUNDS = 4;
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
      SummaryWords summary,
      AnswerWords answers) {}

  static FormDefinitions parse(FormSet forms) {
    String file = forms.template() + "/" + FormDefinitions.FILE;
    String text = forms.file(FormDefinitions.FILE);
    if (text == null) {
      throw new BadDefinition(file, 1, 1, "没有这个文件；绩效表的词都写在里面");
    }
    String fingerprint = fingerprint(text + forms.file("tables.yaml") + forms.file(RuleLine.FILE));
    return new DefinitionsParser(file, text).parse(fingerprint);
  }

  private FormDefinitions parse(String fingerprint) {
    Shape shape = read();
    if (shape.settings().bands().size() != BOUNDS) {
      throw bad("bands", "bands 要写四个数：三档的上下限，从高到低，例如 [100, 80, 60, 0]");
    }
    return new FormDefinitions(
        shape.settings(),
        shape.words(),
        shape.funds(),
        new MeasureReader(shape.measures()),
        shape.summary(),
        shape.answers(),
        fingerprint);
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

  private static String fingerprint(String text) {
    return Sha256.hex(text).substring(0, 16);
  }
}
