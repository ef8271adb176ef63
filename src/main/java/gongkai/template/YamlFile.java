package gongkai.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A definition in YAML: read into records, or refused with file, line and what to write. */
public final class YamlFile {
  private static final ObjectMapper SOME =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final ObjectMapper ALL =
      SOME.copy()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  private static final Pattern ABSENT = Pattern.compile("(?:Missing|Null).*property '(\\w+)'");
  private final String file;
  private final String text;

  /**
   * @param file what it is called where it is refused
   * @param text null when there is none
   */
  public YamlFile(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * What it says; words that it leaves out are null.
   *
   * @throws BadDefinition when it cannot be used
   */
  public <T> T read(Class<T> shape) {
    return read(SOME, shape);
  }

  /**
   * What it says; it may leave out no word.
   *
   * @throws BadDefinition when it cannot be used
   */
  public <T> T readWhole(Class<T> shape) {
    return read(ALL, shape);
  }

  private <T> T read(ObjectMapper mapper, Class<T> shape) {
    if (text == null) {
      throw new BadDefinition(file, 1, 1, "没有这个文件；请照程序自带的模板补上");
    }
    try {
      return mapper.readValue(text, shape);
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

  /** What is wrong where this is first written. */
  public BadDefinition bad(String near, String what) {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int at = lines[i].indexOf(near);
      if (at >= 0) {
        return new BadDefinition(file, i + 1, at + 1, what);
      }
    }
    return new BadDefinition(file, 1, 1, what);
  }
}
