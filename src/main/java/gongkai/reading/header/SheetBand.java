package gongkai.reading.header;

import java.util.List;

/**
 * Columns that belong together: row labels and the values to their right.
 *
 * @param codes columns that together spell the row's code
 * @param labels columns that name the row
 * @param values columns that hold its amounts
 */
public record SheetBand(
    List<SheetColumn> codes, List<SheetColumn> labels, List<SheetColumn> values) {

  /** The words above this band, outermost first. */
  public List<String> heading() {
    if (!labels.isEmpty()) {
      return labels.get(0).path();
    }
    return codes.isEmpty() ? List.of() : codes.get(0).path();
  }

  public int firstColumn() {
    SheetColumn first =
        !codes.isEmpty() ? codes.get(0) : !labels.isEmpty() ? labels.get(0) : values.get(0);
    return first.index();
  }

  public boolean hasLabels() {
    return !codes.isEmpty() || !labels.isEmpty();
  }
}
