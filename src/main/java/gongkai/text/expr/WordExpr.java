package gongkai.text.expr;

import gongkai.table.Doubt;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputRow;

/** Words that are not fixed by the template. */
public sealed interface WordExpr {

  WordValue told(Context context);

  /** Something that the filing itself says: 年, 上年, 单位名称, 口径. */
  record OfFiling(Kind kind) implements WordExpr {
    public enum Kind {
      YEAR("年"),
      LAST_YEAR("上年"),
      UNIT("单位名称"),
      SCOPE("口径");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      public boolean isYear() {
        return this == YEAR || this == LAST_YEAR;
      }

      public static Kind named(String word) {
        for (Kind kind : values()) {
          if (kind.word.equals(word)) {
            return kind;
          }
        }
        return null;
      }
    }

    @Override
    public WordValue told(Context context) {
      return context.facts().filed(kind);
    }
  }

  /** A word of the profile. */
  record Setting(String name) implements WordExpr {
    @Override
    public WordValue told(Context context) {
      return WordValue.of(context.setting(name));
    }
  }

  /** A text that an input sheet asks for. */
  record Fact(InputBlock block, InputRow row) implements WordExpr {
    @Override
    public WordValue told(Context context) {
      return context.facts().words(this);
    }
  }

  /** What an input sheet says about something, found by a column's heading. */
  record About(Expr subject, String header) implements WordExpr {
    @Override
    public WordValue told(Context context) {
      return context.facts().about(subject.subject(context), header);
    }
  }

  /** A text column of the input row that a list is at. */
  record FieldOfItem(InputColumn column) implements WordExpr {
    @Override
    public WordValue told(Context context) {
      return context.item().words(context, column);
    }
  }

  /** The name of the item that a list is at. */
  record NameOfItem(boolean withPath) implements WordExpr {
    @Override
    public WordValue told(Context context) {
      String name = withPath ? context.item().fullName() : context.item().name();
      return WordValue.of(context.item().isDoubted(context) ? name + Doubt.MARK : name);
    }
  }

  /** The number of the item in its list. */
  record Serial() implements WordExpr {
    @Override
    public WordValue told(Context context) {
      return WordValue.of(Integer.toString(context.serial()));
    }
  }
}
