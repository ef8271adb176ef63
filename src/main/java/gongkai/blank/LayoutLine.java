package gongkai.blank;

import java.util.List;

/**
 * A row of a sheet, or several alike.
 *
 * @param times how many rows it stands for
 * @param number its line in the file
 */
record LayoutLine(Kind kind, int times, List<LayoutCell> cells, int number) {
  LayoutLine {
    cells = List.copyOf(cells);
  }

  /** What kinds of row there are; each looks its own way. */
  enum Kind {
    TITLE("题"),
    /** Above the table: its number, who files it, the amount unit. */
    CORNER("眉"),
    HEADER("头"),
    ROW("行"),
    /** A row whose words are centred and bold. */
    TOTAL("合"),
    /** A row of a form: words are centred. */
    FORM("格"),
    NOTE("注"),
    /** A note that shows as long as no amount is filled in. */
    NOTE_WHEN_EMPTY("空");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** One text over the whole width. */
    boolean spans() {
      return this == TITLE || this == NOTE || this == NOTE_WHEN_EMPTY;
    }

    /** Part of the table itself, with borders. */
    boolean ruled() {
      return !spans() && this != CORNER;
    }

    static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      return null;
    }
  }
}
