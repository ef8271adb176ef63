package gongkai.access.login;

import gongkai.access.Role;
import gongkai.access.unit.UnitTree;
import gongkai.report.Rejected;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator says of a person.
 *
 * @param login the name they are to log in with
 * @param units codes of their units; {@link UnitTree#ALL} puts a supervisor above all
 */
public record PersonDetails(String login, String name, Role role, Set<String> units) {
  private static final Pattern LOGIN =
      Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@\\-]{1,31}");
  private static final int LONGEST_NAME = 50;

  public PersonDetails {
    login = foldLogin(login);
    name = name == null ? "" : name.strip();
    units = Set.copyOf(units);
  }

  /** Log-in names differ by more than case and width. */
  static String foldLogin(String written) {
    String text = written == null ? "" : written;
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Lets pass what makes a person.
   *
   * @throws Rejected when something is amiss
   */
  void require(UnitTree tree) {
    if (!LOGIN.matcher(login).matches()) {
      throw bad("用户名“%s”应为 2 至 32 个字母、汉字或数字，中间可以有 . _ @ -，请改正。".formatted(login));
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw bad("姓名应为 1 至 %d 个字，请改正。".formatted(LONGEST_NAME));
    }
    if (role == Role.VISITOR) {
      throw bad("角色只能是填报人、主管或管理员，请选择。");
    }
    boolean needsUnits = role != Role.ADMINISTRATOR;
    if (needsUnits && units.isEmpty()) {
      throw bad("请为%s指定至少一个单位。".formatted(role.label()));
    }
    if (!needsUnits && !units.isEmpty()) {
      throw bad("管理员不隶属于单位，请去掉单位，或者改选填报人、主管。");
    }
    units.forEach(code -> requireUnit(tree, code));
  }

  private void requireUnit(UnitTree tree, String code) {
    if (code.equals(UnitTree.ALL)) {
      if (role != Role.SUPERVISOR) {
        throw bad("只有主管可以主管全部单位，请为填报人指定具体的单位。");
      }
    } else if (tree.unit(code).isEmpty()) {
      throw bad("单位编码 %s 不在单位名录中，请核对，或先导入该单位。".formatted(code));
    }
  }

  private static Rejected bad(String detail) {
    return new Rejected("bad-person", detail);
  }
}
