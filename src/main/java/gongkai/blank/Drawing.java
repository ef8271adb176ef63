package gongkai.blank;

import java.util.List;

/**
 * A table's sheet once it is drawn, before its totals become formulas.
 *
 * @param records its rows for account codes
 * @param headRows how many rows at the top are head
 */
record Drawing(LayoutSheet layout, Canvas canvas, List<RecordRows> records, int headRows) {
  Drawing {
    records = List.copyOf(records);
  }

  BlankSheet done() {
    return canvas.done(layout.paper(), layout.decimals(), headRows);
  }
}
