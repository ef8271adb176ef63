package gongkai.report;

/** A request that cannot be served, through no fault of ours; the sender can mend it. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param code stable, for programs, e.g. {@code not-a-workbook}
   * @param detail one Chinese sentence: what is wrong and what to do
   */
  public Rejected(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
