package gongkai.blank;

/** What a cell of a blank workbook looks like. */
public enum Look {
  TITLE,
  CORNER_LEFT,
  CORNER_RIGHT,
  HEADER,
  LABEL,
  FORM_LABEL,
  TOTAL,
  LINE,
  /** An account code in one cell. */
  CODE,
  /** Part of an account code, or a code of another kind. */
  OTHER_CODE,
  NAME,
  AMOUNT,
  COUNT,
  RATE,
  TEXT,
  CHOICE,
  NOTE,
  /** Title of a sheet that people fill in. */
  ASK_TITLE,
  /** Advice on such a sheet. */
  ASK_HINT,
  /** Name of a small table on such a sheet. */
  ASK_BLOCK,
  ASK_HEADER,
  ASK_LABEL,
  ASK_CODE,
  ASK_AMOUNT,
  ASK_COUNT,
  ASK_TEXT,
  ASK_CHOICE;

  static Look of(BlankEntry.Kind kind) {
    return switch (kind) {
      case AMOUNT -> AMOUNT;
      case COUNT -> COUNT;
      case RATE -> RATE;
      case CODE -> CODE;
      case NAME -> NAME;
      case TEXT -> TEXT;
      case CHOICE -> CHOICE;
      case LINE -> LINE;
    };
  }
}
