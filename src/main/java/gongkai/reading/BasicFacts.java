package gongkai.reading;

import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;

/**
 * What the sheet 基础信息 says of the filing, where there is one.
 *
 * @param unitCode 单位编码, or null
 * @param unitName 单位名称, or null
 * @param year 年度, or null
 * @param scope 口径: 单位 or 部门, or null
 */
record BasicFacts(String unitCode, String unitName, Integer year, String scope) {
  private static final String SHEET = "基础信息";

  static BasicFacts of(Book book) {
    Sheet sheet = book.sheet(SHEET);
    if (sheet == null) {
      return new BasicFacts(null, null, null, null);
    }
    String year = valueOf(sheet, "年度");
    String scope = valueOf(sheet, "口径");
    return new BasicFacts(
        valueOf(sheet, "单位编码"),
        valueOf(sheet, "单位名称"),
        year != null && year.matches("20\\d\\d.*") ? Integer.valueOf(year.substring(0, 4)) : null,
        "单位".equals(scope) || "部门".equals(scope) ? scope : null);
  }

  private static String valueOf(Sheet sheet, String label) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount() - 1; column++) {
        if (Labels.plain(sheet.at(row, column).text()).equals(label)) {
          RawCell value = sheet.at(row, column + 1);
          return value.isBlank() ? null : Amounts.squeeze(value.text());
        }
      }
    }
    return null;
  }
}
