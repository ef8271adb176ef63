package gongkai.narrative;

import gongkai.report.Missing;
import java.math.BigDecimal;

/**
 * Why an amount differs; silent when nobody says so and nobody has to.
 *
 * @param demand when it is asked for
 */
record Reason(Expr expr, Basis basis, Demand demand) implements Piece {

  /** When a reason is asked for. */
  enum Demand {
    /** When the change is beyond the profile's threshold. */
    BEYOND,
    /** Whenever there is a change. */
    ANY_CHANGE,
    NEVER
  }

  @Override
  public Written write(Scope scope) {
    Subject subject = expr.subject(scope);
    Answer answer = scope.facts().reason(subject, basis);
    if (answer.isGiven()) {
      Told told = Facts.told(answer, null);
      return Spelling.written(new Words.About(expr, answer.column().header()), told, scope);
    }
    Value now = expr.value(scope, Basis.THIS_YEAR);
    Value then = expr.value(scope, basis);
    if (!now.isKnown() || !then.isKnown() || !isDemanded(now, then, scope)) {
      return Written.SILENT;
    }
    return Written.gap(ask(subject, answer, now.amount().compareTo(then.amount())));
  }

  private boolean isDemanded(Value now, Value then, Scope scope) {
    BigDecimal change = now.amount().subtract(then.amount()).abs();
    if (change.signum() == 0 || demand == Demand.NEVER) {
      return false;
    }
    BigDecimal limit = scope.profile().threshold(scope.part()).scaleByPowerOfTen(-2);
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
