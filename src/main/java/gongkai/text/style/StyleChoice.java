package gongkai.text.style;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Amounts;
import gongkai.text.input.Inputs;
import gongkai.text.input.TextRule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The profile that 基础信息 asks for: a named one, and single settings that differ from it. */
public final class StyleChoice {
  private static final String NAMED = "文字样式";
  private static final Pattern FOR_PART =
      Pattern.compile("^([一二三四五六七八九十]+(?:\\([一二三四五六七八九十]+\\))?)(.+)$");

  private StyleChoice() {}

  public static TextStyle choose(TextStyles styles, Inputs inputs, Consumer<Finding> report) {
    TextStyle style = styles.first();
    String named = inputs.text(NAMED);
    if (named != null) {
      TextStyle found = styles.named(named.strip());
      if (found == null) {
        report.accept(unusable(NAMED, named));
      }
      style = found == null ? style : found;
    }
    for (String setting : styles.first().settings().keySet()) {
      String written = inputs.text(setting);
      if (written != null) {
        style = set(style, setting, written, report);
      }
    }
    return style;
  }

  private static TextStyle set(
      TextStyle style, String setting, String written, Consumer<Finding> report) {
    TextStyle changed = style;
    boolean first = true;
    for (String one : written.split("[；;\\n]")) {
      Matcher forPart = FOR_PART.matcher(Amounts.squeeze(one));
      boolean isForPart = !first && forPart.matches();
      String part = isForPart ? forPart.group(1).replace("(", "（").replace(")", "）") : "";
      String value = number(setting, isForPart ? forPart.group(2) : one.strip());
      if ((!first && !isForPart) || !TextStyles.fits(setting, value)) {
        report.accept(unusable(setting, written));
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

  private static Finding unusable(String setting, String written) {
    String shown = written.length() > 20 ? written.substring(0, 20) + "…" : written;
    return Finding.said(
        TextRule.STYLE.id(),
        Level.WARNING,
        "“基础信息”里“" + setting + "”的“" + shown + "”看不懂，已按通用的写法处理，请按填写说明改正。",
        List.of());
  }
}
