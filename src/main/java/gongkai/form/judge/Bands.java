package gongkai.form.judge;

import java.math.BigDecimal;
import java.util.List;

/** The three grades of 定性 indicators: 达成, 部分达成, 未达成. */
final class Bands {
  private Bands() {}

  private static List<BigDecimal> of(ReviewCase at) {
    return at.review().bands() == null ? at.settings().bands() : at.review().bands();
  }

  /** The least and the most points of the best grade. */
  static List<BigDecimal> best(ReviewCase at, BigDecimal weight) {
    return List.of(share(at, 1, weight), share(at, 0, weight));
  }

  /** All three grades in points: {@code 达成4–5分，部分达成3–4分，未达成0–3分}. */
  static String told(ReviewCase at, BigDecimal weight) {
    return "达成%s–%s分，部分达成%s–%s分，未达成%s–%s分"
        .formatted(
            points(at, 1, weight),
            points(at, 0, weight),
            points(at, 2, weight),
            points(at, 1, weight),
            points(at, 3, weight),
            points(at, 2, weight));
  }

  private static String points(ReviewCase at, int bound, BigDecimal weight) {
    return Print.plain(share(at, bound, weight));
  }

  private static BigDecimal share(ReviewCase at, int bound, BigDecimal weight) {
    return weight.multiply(of(at).get(bound)).movePointLeft(2);
  }
}
