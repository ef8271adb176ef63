package gongkai.workbook.mark;

import gongkai.workbook.note.Trace.Deed;
import gongkai.workbook.sheet.Paint;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a cell gets: a background, perhaps an amount, and a note.
 *
 * @param paint its background, or null
 * @param deed what is done to it
 * @param value the amount written or, for an earlier correction, still standing; or null
 * @param old the text that stood there before the value, or empty
 * @param writes whether the value is to be written now
 * @param lines what its note says
 */
public record Mark(
    Paint paint, Deed deed, BigDecimal value, String old, boolean writes, List<String> lines) {
  public Mark {
    lines = List.copyOf(lines);
  }
}
