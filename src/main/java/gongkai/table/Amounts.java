package gongkai.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How accountants write amounts: full-width digits, separators, stray blanks, a currency sign, a
 * dash for nothing.
 */
public final class Amounts {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d+)?");
  private static final Pattern QUOTE = Pattern.compile("^['‘’`]");
  private static final Pattern AROUND = Pattern.compile("^[¥￥$]|(万元|元)$");
  private static final Pattern UNIT = Pattern.compile("(百万|亿|万|千)?元$");
  private static final Pattern NOTHING = Pattern.compile("[-—–―－_/\\\\]*|无|\\(-+\\)");
  private static final String MARKS = "、。“”‘’—《》";
  private static final int LONGEST = 40;

  private Amounts() {}

  /** Whether this text stands for no amount: empty, dashes, 无. */
  public static boolean meansNothing(String text) {
    return NOTHING.matcher(squeeze(text)).matches();
  }

  /** The amount that this text writes, exactly; null when it writes none. */
  public static BigDecimal parse(String text) {
    String written = squeeze(text);
    if (!hasDigit(written)) {
      return null;
    }
    written =
        AROUND.matcher(QUOTE.matcher(written.replace('，', ',')).replaceFirst("")).replaceAll("");
    if (written.startsWith("(") && written.endsWith(")") && written.length() > 2) {
      written = "-" + written.substring(1, written.length() - 1);
    }
    if (written.isEmpty() || written.length() > LONGEST || !NUMBER.matcher(written).matches()) {
      return null;
    }
    return new BigDecimal(written.replace(",", ""));
  }

  private static boolean hasDigit(String squeezed) {
    for (int i = 0; i < squeezed.length(); i++) {
      if (squeezed.charAt(i) >= '0' && squeezed.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The unit that stands behind the number, or null. */
  public static AmountUnit unitOf(String text) {
    Matcher named = UNIT.matcher(squeeze(text));
    return named.find() ? AmountUnit.named(named.group()) : null;
  }

  /** Text without any blanks, full-width characters made half-width. */
  public static String squeeze(String text) {
    if (isSqueezed(text)) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x200B && c != 0xFEFF) {
        kept.append(c == '−' ? '-' : c);
      }
    }
    return kept.toString();
  }

  /** Most texts are: ideographs, half-width characters, the commonest marks. */
  private static boolean isSqueezed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c < 0xA000) || MARKS.indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
