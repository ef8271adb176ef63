package gongkai.report;

/** How grave a finding is; it follows the verb of the source: must, should, else. */
public enum Level {
  /** 错误: what must be mended before filing. */
  ERROR("错误"),
  /** 警告: a person decides. */
  WARNING("警告"),
  /** 尾差: within what rounding of the printed values explains. */
  ROUNDING("尾差"),
  /** 提示: worth knowing. */
  INFO("提示");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
