package gongkai.access.audit;

/** What is worth an entry. A name, once released, stays: it is part of what was hashed. */
public enum AuditEvent {
  LOG_IN("登录"),
  LOG_OUT("退出"),
  LOG_OUT_EVERYWHERE("退出所有登录"),
  ACCESS("访问"),
  LINK_ISSUED("发出一次性链接"),
  LINK_USED("使用一次性链接"),
  PERSON_ADDED("新增人员"),
  PERSON_CHANGED("修改人员"),
  PERSON_DISABLED("停用人员"),
  PERSON_ENABLED("启用人员"),
  PASSWORD_CHANGED("修改密码"),
  PASSWORD_SET("重设密码"),
  TOKEN_ISSUED("签发访问令牌"),
  TOKEN_REVOKED("撤销访问令牌"),
  UNITS_PROPOSED("预览单位名录"),
  UNITS_IMPORTED("导入单位名录"),
  UNIT_CHANGED("修改单位"),
  UNIT_RETIRED("停用单位"),
  DUE_DATE_SET("设定截止日期"),
  FILED("报送"),
  RETURNED("退回"),
  APPROVED("通过"),
  REOPENED("解锁"),
  TAKEN_BACK("撤回"),
  WAIVED("豁免"),
  WAIVER_WITHDRAWN("撤销豁免"),
  ANSWERED("说明"),
  BACKED_UP("备份"),
  RESTORED("恢复"),
  SEALED("登记现状");

  private final String label;

  AuditEvent(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
