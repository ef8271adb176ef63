package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A cell that stands to the right of its label, anywhere on a form. */
public enum FormField {
  @JsonProperty("单位名称")
  UNIT_NAME,
  @JsonProperty("项目名称")
  PROJECT,
  @JsonProperty("项目编码")
  CODE,
  @JsonProperty("基本支出总额")
  BASIC,
  @JsonProperty("项目支出总额")
  PROJECTS,
  @JsonProperty("项目类别")
  CATEGORY,
  @JsonProperty("项目总预算")
  WHOLE_BUDGET,
  @JsonProperty("当年预算")
  BUDGET
}
