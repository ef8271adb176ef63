package gongkai.access.audit;

/** How an attempt ended. */
public enum Outcome {
  DONE("成功"),
  REFUSED("被拒绝");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
