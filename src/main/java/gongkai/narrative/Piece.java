package gongkai.narrative;

import java.util.List;

/** A part of a sentence. */
sealed interface Piece
    permits Piece.Literal, Piece.Spoken, Piece.Optional, Piece.Listing, Figures, Reason {

  Written write(Scope scope);

  /** Fixed words. */
  record Literal(String text) implements Piece {
    @Override
    public Written write(Scope scope) {
      return Written.text(Spelling.brackets(text, scope));
    }
  }

  /**
   * Words that are not fixed.
   *
   * @param asked whether they are asked for when they are not given; else the piece is silent
   */
  record Spoken(Words words, boolean asked) implements Piece {
    @Override
    public Written write(Scope scope) {
      Told told = words.told(scope);
      if (told.text() == null || (told.gap() != null && !told.isGiven())) {
        return asked && told.gap() != null ? Written.gap(told.gap()) : Written.SILENT;
      }
      return Spelling.written(words, told, scope);
    }
  }

  /**
   * Words that are left out when they have nothing to say.
   *
   * @param condition what alone decides, or null
   * @param otherwise what is written when the condition does not hold
   */
  record Optional(Condition condition, List<Piece> pieces, List<Piece> otherwise) implements Piece {
    public Optional {
      pieces = List.copyOf(pieces);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public Written write(Scope scope) {
      boolean holds = condition == null || condition.holds(scope);
      Written inside = Written.all(holds ? pieces : otherwise, scope);
      boolean dropped = inside.silent() || (condition == null && inside.zero());
      return dropped ? Written.NOTHING : inside.settled();
    }
  }

  /**
   * A list within a sentence.
   *
   * @param last what stands before the last one, or null when it is the separator too
   */
  record Listing(Loop loop, String separator, String last, List<Piece> body) implements Piece {
    public Listing {
      body = List.copyOf(body);
    }

    @Override
    public Written write(Scope scope) {
      List<Item> items = loop.items(scope);
      if (items.isEmpty()) {
        Gap gap = loop.demand(scope);
        return gap == null ? Written.SILENT : Written.gap(gap);
      }
      Written written = Written.NOTHING;
      for (int i = 0; i < items.size(); i++) {
        boolean isLast = i == items.size() - 1 && last != null;
        String between = i == 0 ? "" : isLast ? last : separator;
        Written one = Written.all(body, scope.at(items.get(i), i + 1)).settled();
        written = written.then(Written.text(between)).then(one);
      }
      return written;
    }
  }
}
