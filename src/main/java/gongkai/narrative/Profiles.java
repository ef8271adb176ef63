package gongkai.narrative;

import gongkai.narrative.source.Entry;
import gongkai.narrative.source.Line;
import gongkai.narrative.source.Source;
import gongkai.narrative.source.Tokens;
import gongkai.template.BadDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways of writing that a template knows; the first is the default. */
public record Profiles(List<Profile> profiles) {
  private static final Pattern PART = Pattern.compile("[一二三四五六七八九十]+(（[一二三四五六七八九十]+）)?");

  /** Settings whose value is a small number. */
  static final Set<String> NUMBERS = Set.of("金额小数位数", "百分比小数位数", "说明幅度");

  public Profiles {
    profiles = List.copyOf(profiles);
  }

  /** Reads a definition; a bad line is a {@link BadDefinition}. */
  public static Profiles parse(String file, String text) {
    List<Profile> profiles = new ArrayList<>();
    for (Entry entry : Entry.read(new Source(file, text))) {
      var tokens = new Tokens(entry.line(), 0);
      tokens.expect("样式", "这里要写“样式 样式名”。");
      String name = tokens.name("“样式”后面要写样式名。");
      Profile profile = new Profile(name, new HashMap<>());
      if (tokens.accept("同")) {
        int at = tokens.at();
        Profile base = named(profiles, tokens.name("“同”后面要写样式名。"));
        if (base == null) {
          throw entry.line().error(at, "“同”后面的样式要写在前面。");
        }
        profile = new Profile(name, base.settings());
      }
      tokens.expectEnd();
      for (Entry setting : entry.under()) {
        profile = set(profile, setting.line());
      }
      profiles.add(profile);
    }
    if (profiles.isEmpty()) {
      throw new BadDefinition(file, 1, 1, "至少要写一个样式，例如“样式 通用”。");
    }
    return new Profiles(profiles);
  }

  /** The profile of this name, or null. */
  public Profile named(String name) {
    return named(profiles, name);
  }

  public Profile first() {
    return profiles.get(0);
  }

  static boolean isPart(String text) {
    return PART.matcher(text).matches();
  }

  /** Whether a setting can take this value. */
  static boolean fits(String setting, String value) {
    return !NUMBERS.contains(setting)
        || value.matches("说明幅度".equals(setting) ? "\\d{1,3}(\\.\\d+)?" : "[0-6]");
  }

  private static Profile named(List<Profile> profiles, String name) {
    return profiles.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  private static Profile set(Profile profile, Line line) {
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
    return profile.with(left[0], left.length == 2 ? left[1] : "", value);
  }
}
