package gongkai.workbook.note;

import gongkai.workbook.sheet.CellFill;
import java.math.BigDecimal;

/**
 * What we did to a cell of a workbook, kept so that it can be known again and undone.
 *
 * @param deed what was done
 * @param value the amount that we wrote, or null
 * @param old the text that stood there before, or empty
 * @param fill the background that the cell had before
 */
public record Trace(Deed deed, BigDecimal value, String old, String fill) {
  /** A mark of ours whose history is lost. */
  static final Trace MARK = new Trace(Deed.MARKED, null, "", CellFill.NONE);

  /** What can be done to a cell. */
  public enum Deed {
    MARKED("标注"),
    FILLED("补全"),
    CORRECTED("更正");

    private final String label;

    Deed(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** The deed of this label, or null. */
    public static Deed of(String label) {
      for (Deed deed : values()) {
        if (deed.label.equals(label)) {
          return deed;
        }
      }
      return null;
    }
  }

  /** The same cell once its user has put something else there. */
  Trace abandoned() {
    return new Trace(Deed.MARKED, null, "", fill);
  }
}
