package gongkai.reading.header;

import gongkai.table.Labels;
import gongkai.table.RawCell;
import java.util.List;

/**
 * A column of a sheet as its header describes it.
 *
 * @param index its place, from zero
 * @param role what it is for
 * @param path plain header words from the top down, each once
 */
public record SheetColumn(int index, ColumnRole role, List<String> path) {

  public String leaf() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** Whether a cell below the header only says again what this column is headed. */
  public boolean isRepeatedIn(RawCell cell) {
    return cell.number() == null && path.contains(Labels.plain(cell.text()));
  }

  /** Whether something stands in a cell of this column that may be meant as its amount. */
  public boolean isGivenIn(RawCell cell) {
    return !cell.isBlank() && !cell.computesNothing() && !isRepeatedIn(cell);
  }
}
