package gongkai.access;

import java.util.Optional;

/** What can be done. Some actions are done to a unit's filings, the others concern no unit. */
public enum Action {
  /** Read templates, rules and help. */
  BROWSE("查看模板和规则", null, false),
  /** Have a workbook examined; nothing is kept. */
  CHECK("审核工作簿", TokenScope.CHECK, false),
  /** File a workbook for a unit. */
  FILE("报送", TokenScope.FILE, true),
  /** Answer a finding of a unit's filing. */
  ANSWER("说明", TokenScope.FILE, true),
  /** See a unit's filings, versions, figures and line of the ledger. */
  VIEW("查看", TokenScope.READ, true),
  /** Return or approve a unit's filing. */
  JUDGE("审批", TokenScope.JUDGE, true),
  /** Unlock an approved filing. */
  REOPEN("解锁", TokenScope.JUDGE, true),
  /** Waive a finding, or withdraw the waiver. */
  WAIVE("豁免", TokenScope.JUDGE, true),
  /** Set due dates. */
  SET_DUE_DATES("设定截止日期", TokenScope.MANAGE, false),
  /** Import, change and retire units. */
  MANAGE_UNITS("管理单位", TokenScope.MANAGE, false),
  /** Add, change and disable people; void their tokens. */
  MANAGE_PEOPLE("管理人员", TokenScope.MANAGE, false),
  /** Read and verify the audit log. */
  READ_AUDIT("查看审计记录", TokenScope.MANAGE, false),
  /** Change one's own password, sessions and tokens. A token must not beget tokens. */
  OWN_ACCOUNT("管理自己的账户", null, false);

  private final String label;
  private final TokenScope scope;
  private final boolean toUnit;

  Action(String label, TokenScope scope, boolean toUnit) {
    this.label = label;
    this.scope = scope;
    this.toUnit = toUnit;
  }

  public String label() {
    return label;
  }

  /** The scope that a token needs; empty for what no token is good for. */
  public Optional<TokenScope> scope() {
    return Optional.ofNullable(scope);
  }

  /** Whether it is done to a unit's filings. */
  public boolean isToUnit() {
    return toUnit;
  }
}
