package gongkai.narrative;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Amounts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The profile that 基础信息 asks for: a named one, and single settings that differ from it. */
final class ProfileChoice {
  private static final String NAMED = "文字样式";
  private static final Pattern FOR_PART =
      Pattern.compile("^([一二三四五六七八九十]+(?:\\([一二三四五六七八九十]+\\))?)(.+)$");

  private ProfileChoice() {}

  static Profile choose(Profiles profiles, Inputs inputs, Ledger ledger) {
    Profile profile = profiles.first();
    String named = inputs.text(NAMED);
    if (named != null) {
      Profile found = profiles.named(named.strip());
      if (found == null) {
        ledger.report(unusable(NAMED, named));
      }
      profile = found == null ? profile : found;
    }
    for (String setting : profiles.first().settings().keySet()) {
      String written = inputs.text(setting);
      if (written != null) {
        profile = set(profile, setting, written, ledger);
      }
    }
    return profile;
  }

  private static Profile set(Profile profile, String setting, String written, Ledger ledger) {
    Profile changed = profile;
    boolean first = true;
    for (String one : written.split("[；;\\n]")) {
      Matcher forPart = FOR_PART.matcher(Amounts.squeeze(one));
      boolean isForPart = !first && forPart.matches();
      String part = isForPart ? forPart.group(1).replace("(", "（").replace(")", "）") : "";
      String value = number(setting, isForPart ? forPart.group(2) : one.strip());
      if ((!first && !isForPart) || !Profiles.fits(setting, value)) {
        ledger.report(unusable(setting, written));
        return profile;
      }
      changed = changed.with(setting, part, value);
      first = false;
    }
    return changed;
  }

  private static String number(String setting, String value) {
    return Profiles.NUMBERS.contains(setting)
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
