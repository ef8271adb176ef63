package gongkai.review;

import gongkai.archive.Status;

/** Where a unit stands with what it has to file. */
public enum State {
  NOT_FILED("未报"),
  FILED("已报"),
  WITH_ERRORS("有错误"),
  RETURNED("已退回"),
  APPROVED("已通过");

  private final String label;

  State(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  static State of(Status status) {
    return valueOf(status.name());
  }
}
