package gongkai.text.input;

import gongkai.table.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An input block as it stands in a workbook. */
final class FilledBlock {
  private final InputBlock block;
  private final Map<String, CellRef> headings;
  private final List<InputRecord> records;
  private final Map<String, List<InputRecord>> byKey = new HashMap<>();

  /**
   * @param headings where each heading stands
   */
  FilledBlock(InputBlock block, Map<String, CellRef> headings, List<InputRecord> records) {
    this.block = block;
    this.headings = Map.copyOf(headings);
    this.records = List.copyOf(records);
    for (InputRecord record : records) {
      byKey.computeIfAbsent(record.key(), key -> new ArrayList<>(1)).add(record);
    }
  }

  InputBlock block() {
    return block;
  }

  Map<String, CellRef> headings() {
    return headings;
  }

  List<InputRecord> records() {
    return records;
  }

  /**
   * The first row about this with something in the column, else the first row about it, or null.
   */
  InputRecord record(String key, InputColumn column) {
    List<InputRecord> about = byKey.getOrDefault(key, List.of());
    for (InputRecord record : about) {
      InputCell cell = record.cells().get(column.header());
      if (cell != null && cell.isGiven()) {
        return record;
      }
    }
    return about.isEmpty() ? null : about.get(0);
  }
}
