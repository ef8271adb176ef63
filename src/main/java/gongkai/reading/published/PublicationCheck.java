package gongkai.reading.published;

import gongkai.template.Check;

/** What must hold in a publication as a file of words and tables. */
public enum PublicationCheck implements Check {
  AGREES("与工作簿一致", "公开文本各表的金额应与工作簿逐格一致"),
  SAME_TABLES("与工作簿同表", "工作簿的各表都应在公开文本中"),
  READABLE("各页可读", "公开文本的各页应是可以选中的文字，不应是图片"),
  UNIT_STATED("本文单位", "各表应各自写明金额单位"),
  CONTENTS("目录相符", "目录的各项都应是正文里的标题");

  private static final String SCOPE = "公开文本";
  private final String word;
  private final String says;

  PublicationCheck(String word, String says) {
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
