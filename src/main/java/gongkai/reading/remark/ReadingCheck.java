package gongkai.reading.remark;

import gongkai.template.Check;

/** What reading itself can find wrong, before any rule about amounts is tried. */
public enum ReadingCheck implements Check {
  MISSING_TABLE("缺表", "模板要求的表都应在工作簿中，空表也应保留"),
  TABLE_TWICE("重表", "同一张表只应出现一次"),
  NO_UNIT("金额单位", "每张表应写明金额单位（万元或元）"),
  MISSING_COLUMN("缺栏", "表头应有模板要求的各栏"),
  UNKNOWN_ROW("不识的行", "有金额的行应能认出是哪一项"),
  NOT_AN_AMOUNT("不是金额", "金额单元格中不应有文字或错误值"),
  TEXT_NUMBER("文本数字", "数字应存为数值，不应存为文本"),
  STALE_FORMULA("过时公式", "公式的保存结果应与重新计算的结果一致"),
  MIXED_YEARS("年度一致", "各表年度应一致"),
  MIXED_UNITS("单位一致", "各表应属于同一单位"),
  OTHER_YEAR("模板年度", "没有该年度的模板时，按最近年度的模板审核"),
  HIDDEN("隐藏的表", "公开的表不应隐藏"),
  EXTERNAL_LINK("引用外部", "公开的工作簿不应引用其他文件"),
  TOO_LARGE("金额过大", "金额应在合理范围内"),
  UNREADABLE_TABLE("表头不识", "表头应能认出"),
  NO_DEFINITION("没有定义", "没有专门定义的表，只核对表头和科目编码能确定的关系"),
  UNCOMPUTED("未算的公式", "公式应有保存的结果，或能由本系统计算"),
  PLACEHOLDER("占位字样", "标题和单位名称中不应有××这样的占位字样"),
  SIGNED("数字签名", "带数字签名的工作簿，写入补全和标注后签名失效");

  private static final String SCOPE = "工作簿";
  private final String word;
  private final String says;

  ReadingCheck(String word, String says) {
    this.word = word;
    this.says = says;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String says() {
    return says;
  }

  @Override
  public String scope() {
    return SCOPE;
  }
}
