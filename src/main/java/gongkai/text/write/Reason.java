package gongkai.text.write;

import gongkai.report.Missing;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Context;
import gongkai.text.expr.Expr;
import gongkai.text.expr.Gap;
import gongkai.text.expr.KnownFacts;
import gongkai.text.expr.Value;
import gongkai.text.expr.WordExpr;
import gongkai.text.expr.WordValue;
import gongkai.text.input.Answer;
import gongkai.text.input.Subject;
import java.math.BigDecimal;

/**
 * Why an amount differs; silent when nobody says so and nobody has to.
 *
 * @param demand when it is asked for
 */
public record Reason(Expr expr, Basis basis, Demand demand) implements Piece {

  /** When a reason is asked for. */
  public enum Demand {
    /** When the change is beyond the profile's threshold. */
    BEYOND,
    /** Whenever there is a change. */
    ANY_CHANGE,
    NEVER
  }

  @Override
  public Written write(Context context) {
    Subject subject = expr.subject(context);
    Answer answer = context.facts().reason(subject, basis);
    if (answer.isGiven()) {
      WordValue told = KnownFacts.told(answer, null);
      return Spelling.written(new WordExpr.About(expr, answer.column().header()), told, context);
    }
    Value now = expr.value(context, Basis.THIS_YEAR);
    Value then = expr.value(context, basis);
    if (!now.isKnown() || !then.isKnown() || !isDemanded(now, then, context)) {
      return Written.SILENT;
    }
    return Written.gap(ask(subject, answer, now.amount().compareTo(then.amount())));
  }

  private boolean isDemanded(Value now, Value then, Context context) {
    BigDecimal change = now.amount().subtract(then.amount()).abs();
    if (change.signum() == 0 || demand == Demand.NEVER) {
      return false;
    }
    BigDecimal limit = context.style().threshold(context.part()).scaleByPowerOfTen(-2);
    return demand == Demand.ANY_CHANGE || change.compareTo(then.amount().abs().multiply(limit)) > 0;
  }

  private Gap ask(Subject subject, Answer answer, int sign) {
    String change =
        basis == Basis.LAST_YEAR
            ? "较上年" + (sign > 0 ? "增加" : "减少")
            : "决算数" + (sign > 0 ? "大于" : "小于") + (basis == Basis.INITIAL ? "年初" : "全年") + "预算数";
    String about = subject.title() + change + "的主要原因";
    String how = answer.place().isEmpty() ? "" : "，" + answer.place() + "填写";
    var missing =
        new Missing(
            "reason",
            subject.title(),
            answer.where(),
            about + "没有填" + how + "。",
            answer.ask(subject.key()));
    return new Gap(missing, "请填写" + about);
  }
}
