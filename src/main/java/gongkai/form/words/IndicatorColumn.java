package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column of an indicator table holds; of two that a header might mean, the first wins. */
public enum IndicatorColumn {
  @JsonProperty("偏差原因")
  REASON,
  @JsonProperty("完成值")
  ACTUAL,
  @JsonProperty("依据")
  BASIS,
  @JsonProperty("目标值")
  TARGET,
  @JsonProperty("分值")
  WEIGHT,
  @JsonProperty("得分")
  SCORE,
  @JsonProperty("指标性质")
  NATURE,
  @JsonProperty("计量单位")
  UNIT,
  @JsonProperty("三级指标")
  THIRD,
  @JsonProperty("二级指标")
  SECOND,
  @JsonProperty("一级指标")
  FIRST
}
