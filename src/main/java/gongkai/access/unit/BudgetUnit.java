package gongkai.access.unit;

/**
 * A budget unit 预算单位 as the register knows it.
 *
 * @param code its official code
 * @param name its official name
 * @param parent code of the unit above it, or null at the top
 * @param nature 单位性质, or null
 * @param files whether it must file; 涉密 units and mere groupings do not
 * @param contact whom to remind, or null
 * @param phone how to reach them, or null
 * @param retired whether it has ceased; what it filed stays
 */
public record BudgetUnit(
    String code,
    String name,
    String parent,
    String nature,
    boolean files,
    String contact,
    String phone,
    boolean retired) {

  /** As filings name it. */
  public gongkai.table.Unit unit() {
    return new gongkai.table.Unit(code, name);
  }

  BudgetUnit retire() {
    return new BudgetUnit(code, name, parent, nature, files, contact, phone, true);
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
