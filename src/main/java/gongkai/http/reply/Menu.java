package gongkai.http.reply;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.access.Principal;
import java.util.List;

/** What the navigation offers: only what the person may do. */
public final class Menu {
  private static final List<Item> ALL =
      List.of(
          new Item("报送", "/", Action.CHECK),
          new Item("我的报送", "/mine", Action.FILE),
          new Item("审核", "/queue", Action.JUDGE),
          new Item("台账", "/ledger", Action.VIEW),
          new Item("档案", "/archive", Action.VIEW),
          new Item("模板", "/templates", Action.BROWSE),
          new Item("单位", "/admin/units", Action.MANAGE_UNITS),
          new Item("人员", "/admin/people", Action.MANAGE_PEOPLE),
          new Item("审计", "/admin/audit", Action.READ_AUDIT),
          new Item("接口", "/api", Action.BROWSE),
          new Item("帮助", "/help", Action.BROWSE));

  private Menu() {}

  /** A page of the navigation and what one must be allowed to do to open it. */
  public record Item(String label, String path, Action action) {}

  static List<Item> of(Policy policy, Principal principal) {
    return ALL.stream().filter(item -> policy.may(principal, item.action())).toList();
  }
}
