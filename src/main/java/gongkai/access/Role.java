package gongkai.access;

/** What somebody is to the collection of filings. */
public enum Role {
  /** Somebody who did not log in. */
  VISITOR("未登录"),
  /** Files for their own units. */
  ACCOUNTANT("填报人"),
  /** Sees their own units and those below, and judges those below. */
  SUPERVISOR("主管"),
  /** Keeps people, units and due dates; sees everything, files and judges nothing. */
  ADMINISTRATOR("管理员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
