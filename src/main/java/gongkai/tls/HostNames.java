package gongkai.tls;

import gongkai.report.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Host names and IP addresses that a certificate may stand for. */
final class HostNames {
  private static final Pattern V4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  private HostNames() {}

  static boolean isAddress(String name) {
    return V4.matcher(name).matches() || V6.matcher(name).matches();
  }

  /**
   * The names of a list, each once; {@code localhost} is always among them.
   *
   * @param given names, each of which may be several with commas between
   * @throws Rejected when one is neither a host name nor an address
   */
  static List<String> of(List<String> given) {
    List<String> names =
        given.stream()
            .flatMap(it -> Arrays.stream(it.toLowerCase().split("[,，\\s]+")))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    for (String name : names) {
      if (!isAddress(name) && !HOST.matcher(name).matches()) {
        throw new Rejected(
            "bad-name", "“" + name + "”不是主机名，也不是 IP 地址；主机名只用英文字母、数字、连字符和点，例如 gongkai.czj.local。");
      }
    }
    if (names.isEmpty() || isAddress(names.get(0))) {
      throw new Rejected("bad-name", "请先写主机名，再写 IP 地址：Excel 只认主机名。");
    }
    return Stream.concat(names.stream(), Stream.of("localhost")).distinct().toList();
  }
}
