package gongkai.reading.row;

/**
 * A row of a sheet before its cells are read.
 *
 * @param at the row of the sheet
 * @param key what it is
 * @param group its kind; null while that depends on where it stands among the others
 * @param code its account code, or null
 * @param label its name as printed, numbering aside
 * @param labelColumn where its name stands, or -1 when it has none
 * @param anchor whether unnamed rows beside it are its addends
 */
record Draft(
    int at, String key, String group, String code, String label, int labelColumn, boolean anchor) {

  /** This row as the total, though it does not say so. */
  Draft asTotal() {
    return new Draft(at, RowDrafter.TOTAL, RowDrafter.TOTAL, null, RowDrafter.TOTAL, -1, anchor);
  }

  boolean unnamed() {
    return code == null && label.isEmpty() && !anchor;
  }
}
