package gongkai.reading;

import gongkai.report.Level;

/** What reading itself can find wrong, before any rule of a template is tried. */
public enum ReadingRule {
  MISSING_TABLE("READ-01", Level.ERROR, "模板要求的表都应在工作簿中，空表也应保留", "财预〔2016〕143号"),
  TABLE_TWICE("READ-02", Level.ERROR, "同一张表只应出现一次", "系统约定"),
  NO_UNIT("READ-03", Level.ERROR, "每张表应写明金额单位（万元或元）", "系统约定：不猜测单位"),
  MISSING_COLUMN("READ-04", Level.WARNING, "表头应有模板要求的各栏", "官方模板"),
  UNKNOWN_ROW("READ-05", Level.INFO, "有金额的行应能认出是哪一项", "系统约定"),
  NOT_AN_AMOUNT("READ-06", Level.ERROR, "金额单元格中不应有文字或错误值", "官方模板"),
  TEXT_NUMBER("READ-07", Level.INFO, "数字应存为数值，不应存为文本", "系统约定"),
  STALE_FORMULA("READ-08", Level.WARNING, "公式的保存结果应与重新计算的结果一致", "系统约定"),
  MIXED_YEARS("READ-09", Level.WARNING, "各表年度应一致", "官方模板"),
  MIXED_UNITS("READ-10", Level.WARNING, "各表应属于同一单位", "官方模板"),
  OTHER_YEAR("READ-11", Level.INFO, "没有该年度的模板时，按最近年度的模板审核", "系统约定"),
  HIDDEN("READ-12", Level.WARNING, "公开的表不应隐藏", "观察：公开检查通报"),
  EXTERNAL_LINK("READ-13", Level.WARNING, "公开的工作簿不应引用其他文件", "系统约定"),
  TOO_LARGE("READ-14", Level.ERROR, "金额应在合理范围内", "系统约定"),
  UNREADABLE_TABLE("READ-15", Level.ERROR, "表头应能认出", "系统约定"),
  NO_DEFINITION("READ-16", Level.INFO, "没有专门定义的表，只核对表头和科目编码能确定的关系", "系统约定");

  private final String id;
  private final Level level;
  private final String says;
  private final String source;

  ReadingRule(String id, Level level, String says, String source) {
    this.id = id;
    this.level = level;
    this.says = says;
    this.source = source;
  }

  public String id() {
    return id;
  }

  public Level level() {
    return level;
  }

  /** The rule in Chinese. */
  public String says() {
    return says;
  }

  public String source() {
    return source;
  }
}
