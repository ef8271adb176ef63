package gongkai.archive;

/** Where a submission stands. */
public enum Status {
  /** 已报: its latest version has no error. */
  FILED("已报"),
  /** 有错误: its latest version has errors. */
  WITH_ERRORS("有错误"),
  /** 已退回: the supervisor wants another version. */
  RETURNED("已退回"),
  /** 已通过: the supervisor accepted it, and it is locked. */
  APPROVED("已通过");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
