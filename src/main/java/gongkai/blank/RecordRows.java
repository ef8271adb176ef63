package gongkai.blank;

import gongkai.table.Position;

/**
 * Rows alike, one for each account code that a person will list.
 *
 * @param codeColumn where the code is written
 * @param lastSummed the last row that sums may take in; one more than {@code last} when nothing is
 *     summed there, so that rows inserted at the very end count too
 */
record RecordRows(int first, int last, int codeColumn, int lastSummed) {

  boolean contains(int row) {
    return row >= first && row <= last;
  }

  /** The sum of a column over the rows of 类, whether their codes are kept as text or as numbers. */
  String sumOfTopRows(int column) {
    String codes = "$" + at(first, codeColumn, "$") + ":$" + at(lastSummed, codeColumn, "$");
    String amounts = at(first, column, "") + ":" + at(lastSummed, column, "");
    return "IF(COUNT(%1$s)>0,SUMIFS(%2$s,%1$s,\">=100\",%1$s,\"<=999\"),SUMIF(%1$s,\"???\",%2$s))"
        .formatted(codes, amounts);
  }

  /** The sum of a column over the rows one level below the code of this row. */
  String sumOfRowsBelow(int row, int column) {
    String own = "$" + at(row, codeColumn, "");
    String codes = "$" + at(row + 1, codeColumn, "") + ":$" + at(lastSummed, codeColumn, "$");
    String amounts = at(row + 1, column, "") + ":" + at(lastSummed, column, "$");
    return ("IF(ISNUMBER(%1$s),SUMIFS(%3$s,%2$s,\">=\"&%1$s*100,%2$s,\"<\"&%1$s*100+100),"
            + "SUMIF(%2$s,%1$s&\"??\",%3$s))")
        .formatted(own, codes, amounts);
  }

  private static String at(int row, int column, String fixed) {
    String address = new Position(row, column).address();
    return fixed.isEmpty() ? address : address.replaceFirst("(?<=[A-Z])(?=\\d)", "\\$");
  }
}
