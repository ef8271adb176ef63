package gongkai.desk;

/** How far the examination of a workbook is. */
public enum Stage {
  WAITING("排队等待"),
  READING("正在读取"),
  CHECKING("正在审核"),
  DRAFTING("正在起草情况说明"),
  WRITING("正在写回标注");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
