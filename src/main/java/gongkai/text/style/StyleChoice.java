package gongkai.text.style;

import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Amounts;
import gongkai.table.Labels;
import gongkai.text.input.Inputs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The profile that 基础信息 asks for: a named one, and single settings that differ from it. */
public final class StyleChoice {
  private static final String NAMED = "文字样式";
  private static final Pattern FOR_PART =
      Pattern.compile("^([一二三四五六七八九十]+(?:\\([一二三四五六七八九十]+\\))?)(.+)$");

  private StyleChoice() {}

  public static TextStyle choose(TextStyles styles, Inputs inputs, Outcomes outcomes, Rule rule) {
    TextStyle style = styles.first();
    String named = inputs.text(NAMED);
    if (named != null) {
      outcomes.tried(rule);
      TextStyle found = styles.named(named.strip());
      if (found == null) {
        unusable(outcomes, rule, NAMED, named);
      }
      style = found == null ? style : found;
    }
    for (String setting : styles.first().settings().keySet()) {
      String written = inputs.text(setting);
      if (written != null) {
        outcomes.tried(rule);
        style = set(style, setting, written, outcomes, rule);
      }
    }
    return style;
  }

  private static TextStyle set(
      TextStyle style, String setting, String written, Outcomes outcomes, Rule rule) {
    TextStyle changed = style;
    boolean first = true;
    for (String one : written.split("[；;\\n]")) {
      Matcher forPart = FOR_PART.matcher(Amounts.squeeze(one));
      boolean isForPart = !first && forPart.matches();
      String part = isForPart ? forPart.group(1).replace("(", "（").replace(")", "）") : "";
      String value = number(setting, isForPart ? forPart.group(2) : one.strip());
      if ((!first && !isForPart) || !TextStyles.fits(setting, value)) {
        unusable(outcomes, rule, setting, written);
        return style;
      }
      changed = changed.with(setting, part, value);
      first = false;
    }
    return changed;
  }

  private static String number(String setting, String value) {
    return TextStyles.NUMBERS.contains(setting)
        ? Amounts.squeeze(value).replaceAll("[%位]$", "").replaceFirst("\\.0+$", "")
        : value;
  }

  private static void unusable(Outcomes outcomes, Rule rule, String setting, String written) {
    outcomes.fail(rule).word("设置", setting).word("写的", Labels.shortened(written)).report();
  }
}
