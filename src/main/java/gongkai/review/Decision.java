package gongkai.review;

/** What can be decided about a version: by a supervisor, or by the unit that filed it. */
public enum Decision {
  /** Another version is wanted. */
  RETURNED("退回"),
  /** It is accepted and locked. */
  APPROVED("通过"),
  /** It is unlocked again. */
  REOPENED("解锁"),
  /** The unit took it back. */
  TAKEN_BACK("撤回");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
