package gongkai.access;

/** What a personal access token may be used for; its holder's role limits it further. */
public enum TokenScope {
  CHECK("审核"),
  FILE("报送"),
  READ("查看"),
  JUDGE("审批"),
  MANAGE("管理");

  private final String label;

  TokenScope(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
