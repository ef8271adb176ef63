package gongkai.text.write;

import gongkai.table.CellRef;
import gongkai.table.Doubt;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Context;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a sentence that print numbers or compare them. */
public sealed interface FigurePiece extends Piece {

  /** An amount. */
  record Amount(Expr expr) implements FigurePiece {
    @Override
    public Written write(Context context) {
      Value value = expr.value(context, Basis.THIS_YEAR);
      if (!value.isKnown()) {
        return Written.gap(value.gap());
      }
      String text = print(value, context);
      return figure(text, value.cells(), value.arithmetic(), context).withZero(value.isNothing());
    }
  }

  /** What one amount is of another, in percent; silent when that means nothing. */
  record Ratio(Expr part, Expr whole) implements FigurePiece {
    @Override
    public Written write(Context context) {
      Value top = part.value(context, Basis.THIS_YEAR);
      Value bottom = whole.value(context, Basis.THIS_YEAR);
      if (!top.isKnown() || !bottom.isKnown() || bottom.amount().signum() <= 0) {
        return Written.SILENT;
      }
      String text = context.style().percent(top.amount(), bottom.amount(), context.part());
      String how = enclosed(top) + " ÷ " + enclosed(bottom);
      return figure(text, cells(top, bottom), how, context);
    }
  }

  /** How much an amount rose or fell. */
  record Change(Expr expr, Basis basis, Style style) implements FigurePiece {
    private static final Pattern SLOT = Pattern.compile("<(增减|额|升降|率)>");

    /** How much of it is said. */
    public enum Style {
      FULL,
      /** Two totals moved by the same amount each. */
      EACH,
      WITHOUT_RATE,
      /** Rose or fell, and nothing more. */
      WORD
    }

    @Override
    public Written write(Context context) {
      Value now = expr.value(context, Basis.THIS_YEAR);
      Value then = expr.value(context, basis);
      if (!now.isKnown() || !then.isKnown()) {
        return Written.gap(now.isKnown() ? then.gap() : now.gap());
      }
      BigDecimal change = now.amount().subtract(then.amount());
      if (change.signum() == 0) {
        return Written.text(context.setting("持平用词"));
      }
      String word = context.setting(change.signum() > 0 ? "增加用词" : "减少用词");
      if (style == Style.WORD) {
        return Written.text(word);
      }
      boolean rate = style != Style.WITHOUT_RATE && then.amount().signum() > 0;
      String pattern = context.setting(rate ? "变动句" : "变动句无率");
      Written lead = Written.text(style == Style.EACH ? context.setting("各字") : "");
      return lead.then(sentence(pattern, word, now, then, context));
    }

    private static Written sentence(
        String pattern, String word, Value now, Value then, Context context) {
      Written written = Written.NOTHING;
      Matcher slot = SLOT.matcher(pattern);
      int done = 0;
      while (slot.find()) {
        written = written.then(Written.text(pattern.substring(done, slot.start())));
        written = written.then(slot(slot.group(1), word, now, then, context));
        done = slot.end();
      }
      return written.then(Written.text(pattern.substring(done)));
    }

    private static Written slot(String slot, String word, Value now, Value then, Context context) {
      BigDecimal change = now.amount().subtract(then.amount());
      String difference = enclosed(now) + " − " + enclosed(then);
      switch (slot) {
        case "增减":
          return Written.text(word);
        case "升降":
          return Written.text(context.setting(change.signum() > 0 ? "增长用词" : "下降用词"));
        case "额":
          String amount = context.style().amount(change.abs(), context.part());
          return figure(amount, cells(now, then), difference, context);
        default:
          String percent = context.style().percent(change.abs(), then.amount(), context.part());
          String how = "(" + difference + ") ÷ " + enclosed(then);
          return figure(percent, cells(now, then), how, context);
      }
    }
  }

  /** Whether an amount is greater or less than its budget. */
  record Compared(Expr expr, Basis basis) implements FigurePiece {
    @Override
    public Written write(Context context) {
      Value now = expr.value(context, Basis.THIS_YEAR);
      Value then = expr.value(context, basis);
      if (!now.isKnown() || !then.isKnown()) {
        return Written.SILENT;
      }
      int sign = now.amount().compareTo(then.amount());
      return Written.text(context.setting(sign > 0 ? "大于用词" : sign < 0 ? "小于用词" : "等于用词"));
    }
  }

  /** An amount or a count as printed. */
  static String print(Value value, Context context) {
    if (!value.isCount()) {
      return context.style().amount(value.amount(), context.part());
    }
    BigDecimal count = value.amount();
    return count.signum() == 0 ? "0" : count.stripTrailingZeros().toPlainString();
  }

  /** A number, marked when it comes from a cell that is in doubt. */
  private static Written figure(String text, List<CellRef> cells, String how, Context context) {
    Written figure = Written.figure(text, cells, how);
    return context.tables().isDoubted(cells) ? figure.then(Written.text(Doubt.MARK)) : figure;
  }

  private static List<CellRef> cells(Value one, Value other) {
    List<CellRef> cells = new ArrayList<>(one.cells());
    cells.addAll(other.cells());
    return cells;
  }

  private static String enclosed(Value value) {
    return value.arithmetic() == null ? value.formula() : "(" + value.formula() + ")";
  }
}
