package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What performance forms are for. */
public enum Kind {
  /** 自评表: what was achieved last year, scored by the unit itself. */
  @JsonProperty("自评")
  REVIEW,
  /** 目标表: what the budget is meant to achieve. */
  @JsonProperty("目标")
  GOALS
}
