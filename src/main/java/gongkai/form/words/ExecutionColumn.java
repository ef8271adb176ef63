package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column of the line 预算执行情况 holds. */
public enum ExecutionColumn {
  @JsonProperty("年初预算数")
  INITIAL,
  @JsonProperty("预算数")
  BUDGET,
  @JsonProperty("执行数")
  SPENT,
  @JsonProperty("执行率")
  RATE,
  @JsonProperty("分值")
  WEIGHT,
  @JsonProperty("得分")
  SCORE
}
