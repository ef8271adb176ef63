package gongkai.access.audit;

/**
 * Who acts, and from where.
 *
 * @param name a person's log-in name, or what acts instead of a person
 * @param address the network address of the request, or {@code -}
 */
public record Actor(String name, String address) {
  /** The program itself. */
  public static final Actor SYSTEM = new Actor("(系统)", "-");

  /** Whoever has the machine itself in hand. */
  public static final Actor COMMAND_LINE = new Actor("(命令行)", "-");

  /** Somebody who did not log in. */
  public static Actor visitor(String address) {
    return new Actor("(未登录)", address);
  }
}
