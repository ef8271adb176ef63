package gongkai.workbook.sheet;

import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.Sheet;
import gongkai.workbook.pack.WorkbookPart.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A worksheet as it stands in the file.
 *
 * @param tab its tab
 * @param grid its cells; those with formulas are blank until worked out
 * @param formulas its cells with formulas
 * @param merges its merged regions
 * @param painted the cells whose background is one of ours
 * @param rounded the numbers that show fewer decimals than they have, and how many they show
 * @param layout its columns' widths and rows' heights
 */
public record SheetContent(
    Tab tab,
    SheetGrid grid,
    List<FormulaCell> formulas,
    List<Range> merges,
    Map<Position, Paint> painted,
    Map<Position, Integer> rounded,
    Layout layout) {

  SheetContent(Tab tab, Budget budget) {
    this(
        tab,
        new SheetGrid(tab.name(), budget),
        new ArrayList<>(),
        new ArrayList<>(),
        new HashMap<>(),
        new HashMap<>(),
        new Layout());
  }

  /** The sheet as people see it. */
  public Sheet shown() {
    rounded.forEach((at, decimals) -> grid.put(at.row(), at.column(), grid.at(at).shown(decimals)));
    return grid.toSheet(tab.hidden(), merges, layout);
  }
}
