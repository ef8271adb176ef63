package gongkai.narrative;

import gongkai.table.CellRef;
import java.util.List;
import java.util.Map;

/**
 * An input block as it stands in a workbook.
 *
 * @param headings where each heading stands
 */
record FilledBlock(InputBlock block, Map<String, CellRef> headings, List<InputRecord> records) {
  FilledBlock {
    headings = Map.copyOf(headings);
    records = List.copyOf(records);
  }

  /**
   * The first row about this with something in the column, else the first row about it, or null.
   */
  InputRecord record(String key, InputColumn column) {
    InputRecord first = null;
    for (InputRecord record : records) {
      if (record.key().equals(key)) {
        InputCell cell = record.cells().get(column.header());
        if (cell != null && cell.isGiven()) {
          return record;
        }
        first = first == null ? record : first;
      }
    }
    return first;
  }
}
