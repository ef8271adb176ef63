package gongkai.text.style;

import gongkai.template.BadDefinition;
import gongkai.text.source.Line;
import gongkai.text.source.LineReader;
import gongkai.text.source.Outline;
import gongkai.text.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways of writing that a template knows; the first is the default. */
public record TextStyles(List<TextStyle> styles) {
  /** One that says nothing. */
  public static final TextStyles PLAIN = new TextStyles(List.of(new TextStyle("", Map.of())));

  private static final Pattern PART = Pattern.compile("[一二三四五六七八九十]+(（[一二三四五六七八九十]+）)?");

  /** Settings whose value is a small number. */
  static final Set<String> NUMBERS = Set.of("金额小数位数", "百分比小数位数", "说明幅度");

  public TextStyles {
    styles = List.copyOf(styles);
  }

  /** Reads a definition; a bad line is a {@link BadDefinition}. */
  public static TextStyles parse(String file, String text) {
    List<TextStyle> styles = new ArrayList<>();
    for (Outline entry : Outline.read(new Source(file, text))) {
      var tokens = new LineReader(entry.line(), 0);
      tokens.expect("样式", "这里要写“样式 样式名”。");
      String name = tokens.name("“样式”后面要写样式名。");
      TextStyle style = new TextStyle(name, new HashMap<>());
      if (tokens.accept("同")) {
        int at = tokens.at();
        TextStyle base = named(styles, tokens.name("“同”后面要写样式名。"));
        if (base == null) {
          throw entry.line().error(at, "“同”后面的样式要写在前面。");
        }
        style = new TextStyle(name, base.settings());
      }
      tokens.expectEnd();
      for (Outline setting : entry.under()) {
        style = set(style, setting.line());
      }
      styles.add(style);
    }
    if (styles.isEmpty()) {
      throw new BadDefinition(file, 1, 1, "至少要写一个样式，例如“样式 通用”。");
    }
    return new TextStyles(styles);
  }

  /** The profile of this name, or null. */
  public TextStyle named(String name) {
    return named(styles, name);
  }

  public TextStyle first() {
    return styles.get(0);
  }

  static boolean isPart(String text) {
    return PART.matcher(text).matches();
  }

  /** Whether a setting can take this value. */
  static boolean fits(String setting, String value) {
    return !NUMBERS.contains(setting)
        || value.matches("说明幅度".equals(setting) ? "\\d{1,3}(\\.\\d+)?" : "[0-6]");
  }

  private static TextStyle named(List<TextStyle> styles, String name) {
    return styles.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  private static TextStyle set(TextStyle style, Line line) {
    String text = line.text();
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw line.error(0, "这里要写“名称 = 值”。");
    }
    String[] left = text.substring(0, equals).strip().split(" +");
    String value = text.substring(equals + 1).strip();
    if (left.length > 2 || (left.length == 2 && !isPart(left[1]))) {
      throw line.error(0, "等号左边要写名称，或者名称和部分，例如“百分比小数位数 五（二）”。");
    }
    if (!fits(left[0], value)) {
      throw line.error(equals + 1, "“" + left[0] + "”要写数字，不能写“" + value + "”。");
    }
    return style.with(left[0], left.length == 2 ? left[1] : "", value);
  }
}
