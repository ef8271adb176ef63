package gongkai.narrative;

/** Words that are not fixed by the template. */
sealed interface Words {

  Told told(Scope scope);

  /** Something that the filing itself says: 年, 上年, 单位名称, 口径. */
  record OfFiling(Kind kind) implements Words {
    enum Kind {
      YEAR("年"),
      LAST_YEAR("上年"),
      UNIT("单位名称"),
      SCOPE("口径");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      boolean isYear() {
        return this == YEAR || this == LAST_YEAR;
      }

      static Kind named(String word) {
        for (Kind kind : values()) {
          if (kind.word.equals(word)) {
            return kind;
          }
        }
        return null;
      }
    }

    @Override
    public Told told(Scope scope) {
      return scope.facts().filed(kind);
    }
  }

  /** A word of the profile. */
  record Setting(String name) implements Words {
    @Override
    public Told told(Scope scope) {
      return Told.of(scope.setting(name));
    }
  }

  /** A text that an input sheet asks for. */
  record Fact(InputBlock block, InputRow row) implements Words {
    @Override
    public Told told(Scope scope) {
      return scope.facts().words(this);
    }
  }

  /** What an input sheet says about something, found by a column's heading. */
  record About(Expr subject, String header) implements Words {
    @Override
    public Told told(Scope scope) {
      return scope.facts().about(subject.subject(scope), header);
    }
  }

  /** A text column of the input row that a list is at. */
  record FieldOfItem(InputColumn column) implements Words {
    @Override
    public Told told(Scope scope) {
      return scope.item().words(scope, column);
    }
  }

  /** The name of the item that a list is at. */
  record NameOfItem(boolean withPath) implements Words {
    @Override
    public Told told(Scope scope) {
      return Told.of(withPath ? scope.item().fullName() : scope.item().name());
    }
  }

  /** The number of the item in its list. */
  record Serial() implements Words {
    @Override
    public Told told(Scope scope) {
      return Told.of(Integer.toString(scope.serial()));
    }
  }
}
