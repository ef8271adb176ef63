package gongkai.access.login;

import gongkai.report.Rejected;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What makes a password fit to be chosen. */
final class PasswordRules {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int LONG_ENOUGH_FOR_ONE_KIND = 16;

  /** What is left of popular passwords when digits, signs and case are taken off. */
  private static final Set<String> POPULAR =
      Set.of(
          "password",
          "passwd",
          "passw",
          "pssword",
          "psswrd",
          "admin",
          "administrator",
          "root",
          "user",
          "test",
          "guest",
          "welcome",
          "letmein",
          "iloveyou",
          "woaini",
          "qwerty",
          "qwertyuiop",
          "qwert",
          "asdf",
          "asdfgh",
          "asdfghjkl",
          "zxcvbnm",
          "qazwsx",
          "qazwsxedc",
          "abc",
          "abcd",
          "abcde",
          "abcdef",
          "aa",
          "aaa",
          "a",
          "q",
          "caiwu",
          "kuaiji",
          "gongkai",
          "juesuan",
          "yusuan",
          "caizheng",
          "zhongguo");

  private PasswordRules() {}

  /**
   * Lets pass a password that is fit for this person.
   *
   * @throws Rejected when it is not, saying what to choose instead
   */
  static void require(String login, String written) {
    String password = Normalizer.normalize(written, Normalizer.Form.NFKC);
    String folded = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw weak("密码至少要有 %d 个字符，请换一个长一些的，例如几个不相干的词连在一起。".formatted(SHORTEST));
    }
    if (password.length() > LONGEST) {
      throw weak("密码不能超过 %d 个字符，请缩短。".formatted(LONGEST));
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isRun(folded)) {
      throw weak("密码的字符太单调，请换一个重复和顺序字符少一些的。");
    }
    if (folded.contains(login)) {
      throw weak("密码里不能有用户名，请换一个。");
    }
    if (kinds(password) < 2 && password.length() < LONG_ENOUGH_FOR_ONE_KIND) {
      throw weak("密码应至少含有字母、数字、其他字符中的两类，或者不少于 %d 个字符，请修改。".formatted(LONG_ENOUGH_FOR_ONE_KIND));
    }
    if (POPULAR.contains(folded.replaceAll("[^a-z]", "")) && onlyAscii(password)) {
      throw weak("这个密码很容易被猜到，请不要用常见的词加数字，换一个。");
    }
  }

  /** Whether it only repeats, ascends or descends; in tens, so that 0 follows 9. */
  private static boolean isRun(String text) {
    int[] characters = text.codePoints().toArray();
    return IntStream.of(-1, 0, 1)
        .anyMatch(
            step ->
                IntStream.range(1, characters.length)
                    .allMatch(i -> (characters[i] - characters[i - 1] - step) % 10 == 0));
  }

  private static long kinds(String password) {
    return password
        .codePoints()
        .map(c -> Character.isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 3)
        .distinct()
        .count();
  }

  private static boolean onlyAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static Rejected weak(String detail) {
    return new Rejected("weak-password", detail);
  }
}
