package gongkai.desk;

import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitCsv;
import gongkai.report.Rejected;
import gongkai.table.Sheet;
import gongkai.workbook.Listing;
import gongkai.workbook.WorkbookReader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Lists of units as files: CSV text or workbooks. */
public final class UnitLists {
  private static final List<String> HEADINGS =
      List.of("单位编码", "单位名称", "上级单位编码", "单位性质", "是否报送", "联系人", "联系电话");

  private UnitLists() {}

  /**
   * The sheet of a file that the list stands on: the first of a workbook.
   *
   * @throws Rejected when the file can be read as neither
   */
  public static Sheet sheet(String fileName, byte[] bytes) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv")) {
      return UnitCsv.sheet(fileName, bytes);
    }
    List<Sheet> sheets = WorkbookReader.read(bytes, fileName).sheets();
    return sheets.stream()
        .filter(sheet -> sheet.rowCount() > 0)
        .findFirst()
        .orElseThrow(() -> new Rejected("not-a-unit-list", "这个工作簿是空的，请按名录样表填写后重新导入。"));
  }

  /** The units in use, under the headings that an import reads. */
  public static Listing.Sheetful listing(Collection<BudgetUnit> units) {
    List<List<Object>> lines =
        units.stream().filter(unit -> !unit.retired()).map(UnitLists::line).toList();
    return new Listing.Sheetful("单位名录", HEADINGS, lines);
  }

  private static List<Object> line(BudgetUnit unit) {
    return List.of(
        unit.code(),
        unit.name(),
        orEmpty(unit.parent()),
        orEmpty(unit.nature()),
        unit.files() ? "是" : "否",
        orEmpty(unit.contact()),
        orEmpty(unit.phone()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
