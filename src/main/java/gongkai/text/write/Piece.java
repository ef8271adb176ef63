package gongkai.text.write;

import gongkai.text.expr.Condition;
import gongkai.text.expr.Context;
import gongkai.text.expr.Gap;
import gongkai.text.expr.Item;
import gongkai.text.expr.Loop;
import gongkai.text.expr.WordExpr;
import gongkai.text.expr.WordValue;
import java.util.List;

/** A part of a sentence. */
public sealed interface Piece
    permits Piece.Literal, Piece.Spoken, Piece.Optional, Piece.Listing, FigurePiece, Reason {

  Written write(Context context);

  /** Fixed words. */
  record Literal(String text) implements Piece {
    @Override
    public Written write(Context context) {
      return Written.text(Spelling.brackets(text, context));
    }
  }

  /**
   * Words that are not fixed.
   *
   * @param asked whether they are asked for when they are not given; else the piece is silent
   */
  record Spoken(WordExpr words, boolean asked) implements Piece {
    @Override
    public Written write(Context context) {
      WordValue told = words.told(context);
      if (told.text() == null || (told.gap() != null && !told.isGiven())) {
        return asked && told.gap() != null ? Written.gap(told.gap()) : Written.SILENT;
      }
      return Spelling.written(words, told, context);
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
    public Written write(Context context) {
      boolean holds = condition == null || condition.holds(context);
      Written inside = Written.all(holds ? pieces : otherwise, context);
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
    public Written write(Context context) {
      List<Item> items = loop.items(context);
      if (items.isEmpty()) {
        Gap gap = loop.demand(context);
        return gap == null ? Written.SILENT : Written.gap(gap);
      }
      Written written = Written.NOTHING;
      for (int i = 0; i < items.size(); i++) {
        boolean isLast = i == items.size() - 1 && last != null;
        String between = i == 0 ? "" : isLast ? last : separator;
        Written one = Written.all(body, context.at(items.get(i), i + 1)).settled();
        written = written.then(Written.text(between)).then(one);
      }
      return written;
    }
  }
}
