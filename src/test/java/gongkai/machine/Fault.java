package gongkai.machine;

import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.table.RawCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something wrong put into a workbook.
 *
 * @param kind what was done
 * @param right what stood in the cells that it changed
 * @param wrong what stands there now
 */
record Fault(Kind kind, Map<CellRef, RawCell> right, Map<CellRef, RawCell> wrong) {

  /** What can be done to a workbook, in the order in which it is printed. */
  enum Kind {
    DIGIT_CHANGED("a digit changed", true),
    DIGITS_EXCHANGED("two digits exchanged", true),
    POINT_LOST("the point lost", true),
    SIGN("the sign changed", true),
    ZEROED("made zero", true),
    BLANKED("made blank", true),
    MOVED_ROW("moved to the next row", true),
    DUPLICATED("copied to the next row", true),
    AMOUNTS_EXCHANGED("two amounts exchanged", true),
    COLUMN_SHIFTED("a row shifted by a column", false),
    ROW_DUPLICATED("a row twice", false),
    CODE_DIGIT("a digit of a code changed", false),
    CODES_EXCHANGED("two codes with names exchanged", false),
    NAME_MISSPELT("a name misspelt", false),
    FORM_NUMBER("a number of a 绩效 form changed", false),
    SEVERAL("two or three amounts changed", false),
    ROWS_EXCHANGED("amounts of two rows exchanged", false),
    CODE_MOVED("a code moved to the next row", false),
    NAME_OF_ANOTHER("a name of another row", false),
    TWINS("the same wrong amount twice", false),
    TOTAL_AND_PART("a total and a part off alike", false),
    UNIT_OF_ROW("a row in the other unit", false),
    SIGNS_OF_ROW("the signs of a row changed", false),
    ROW_DROPPED("a row dropped", false),
    COLUMN_SHIFTED_IN_ROWS("a column shifted in three rows", false);

    private final String says;
    private final boolean value;

    Kind(String says, boolean value) {
      this.says = says;
      this.value = value;
    }

    String says() {
      return says;
    }

    /** Whether the amount of a cell is what is wrong. */
    boolean value() {
      return value;
    }

    boolean code() {
      return this == CODE_DIGIT || this == CODES_EXCHANGED || this == CODE_MOVED;
    }
  }

  Book in(Book book) {
    Book changed = book;
    for (Map.Entry<CellRef, RawCell> each : wrong.entrySet()) {
      changed = Machine.with(changed, each.getKey(), each.getValue());
    }
    return changed;
  }

  static Fault of(Kind kind, Book book, Map<CellRef, RawCell> wrong) {
    Map<CellRef, RawCell> right = new LinkedHashMap<>();
    wrong.keySet().forEach(ref -> right.put(ref, Machine.cell(book, ref)));
    return new Fault(kind, right, wrong);
  }

  List<CellRef> cells() {
    return new ArrayList<>(wrong.keySet());
  }
}
