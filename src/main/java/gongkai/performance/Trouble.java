package gongkai.performance;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A failure being told: its cells, its amounts, the words for its message. */
final class Trouble {
  private final Check check;
  private final Docket docket;
  private final List<FindingCell> cells = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();
  private BigDecimal actual;
  private BigDecimal expected;

  Trouble(Check check, Docket docket) {
    this.check = check;
    this.docket = docket;
  }

  /** The cell that is judged; the message opens with it. */
  Trouble at(Entry entry) {
    if (entry != null) {
      words.putIfAbsent("位置", entry.place());
      cells.add(0, entry.actual());
    }
    return this;
  }

  /** A further cell that is judged as well. */
  Trouble alsoAt(Entry entry) {
    cells.add(entry.actual());
    return this;
  }

  /** Cells that it is judged by; none where there is none. */
  Trouble by(Entry... entries) {
    for (Entry entry : entries) {
      if (entry != null) {
        cells.add(entry.operand());
      }
    }
    return this;
  }

  Trouble by(FindingCell cell) {
    cells.add(cell);
    return this;
  }

  Trouble amounts(BigDecimal isThere, BigDecimal shouldBe) {
    actual = isThere;
    expected = shouldBe;
    return word("实际", Numbers.plain(isThere)).word("应为", Numbers.plain(shouldBe));
  }

  Trouble word(String slot, String value) {
    words.put(slot, value);
    return this;
  }

  void report() {
    docket.add(check, this);
  }

  Finding finding(PerformanceRule rule) {
    String message = rule.message();
    for (Map.Entry<String, String> word : words.entrySet()) {
      message = message.replace("{" + word.getKey() + "}", word.getValue());
    }
    BigDecimal difference = actual == null ? null : actual.subtract(expected);
    return new Finding(
        rule.id(), rule.level(), message + "。", cells, expected, actual, difference, null, null);
  }
}
