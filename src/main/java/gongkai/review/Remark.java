package gongkai.review;

import java.time.Instant;

/**
 * What somebody said of a finding.
 *
 * @param version number of the version that has it
 * @param finding its number within the version's report, from 0
 * @param by log-in name of who said it
 */
public record Remark(int version, int finding, Kind kind, String by, Instant at, String text) {

  /** The kinds of remarks. */
  public enum Kind {
    /** 说明: the accountant explains. */
    ANSWERED("说明"),
    /** 豁免: the supervisor lets it stand. */
    WAIVED("豁免"),
    /** 撤销豁免: the supervisor no longer does. */
    WITHDRAWN("撤销豁免");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
