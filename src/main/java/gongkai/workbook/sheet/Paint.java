package gongkai.workbook.sheet;

import gongkai.report.Level;

/** The fills that we give to cells; each colour is unusual enough to be known again as ours. */
public enum Paint {
  ERROR("FFF9D1CE"),
  WARNING("FFFFE7B9"),
  CORRECTED("FFCEECE9"),
  FILLED("FFE3F3DB"),
  ROUNDING("FFE4E4E6");

  private final String argb;

  Paint(String argb) {
    this.argb = argb;
  }

  public String argb() {
    return argb;
  }

  /** The paint of this colour, or null when it is not one of ours. */
  static Paint ofColour(String argb) {
    for (Paint paint : values()) {
      if (paint.argb.equalsIgnoreCase(argb)) {
        return paint;
      }
    }
    return null;
  }

  /** The paint for a finding, or null when it gets none. */
  public static Paint of(Level level) {
    return switch (level) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case ROUNDING -> ROUNDING;
      case INFO -> null;
    };
  }

  /** The graver of two paints, either of which may be null. */
  public static Paint graver(Paint one, Paint other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
