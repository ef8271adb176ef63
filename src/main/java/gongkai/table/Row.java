package gongkai.table;

import java.util.List;

/**
 * A row of a table, or of one side of it.
 *
 * @param key what it is: an account code, or the item's name in the template, e.g. 本年收入合计
 * @param group the template's name for its kind: 科目, 合计, 收入项 …; several have 、 between them
 * @param code its account code in digits, or null
 * @param label its name as printed, without numbering
 * @param codeCell where the code stands, or null
 * @param labelCell where the name stands, or null
 * @param cells one cell a column of the table; null where this row has none
 */
public record Row(
    String key,
    String group,
    String code,
    String label,
    CellRef codeCell,
    CellRef labelCell,
    List<Cell> cells) {

  /** What a person calls this row: code and name. */
  public String title() {
    return code == null ? label : code + " " + label;
  }
}
