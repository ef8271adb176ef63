package gongkai.review;

/** What a supervisor can decide about a submission. */
public enum Decision {
  /** Another version is wanted. */
  RETURNED("退回"),
  /** It is accepted and locked. */
  APPROVED("通过"),
  /** It is unlocked again. */
  REOPENED("解锁");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
