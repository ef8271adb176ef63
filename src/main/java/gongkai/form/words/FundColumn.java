package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column of the money tables inside a 绩效目标表 holds. */
public enum FundColumn {
  @JsonProperty("金额")
  AMOUNT,
  @JsonProperty("占比")
  SHARE,
  @JsonProperty("资金来源")
  SOURCE,
  @JsonProperty("活动")
  ACTIVITY,
  @JsonProperty("活动内容")
  CONTENT,
  @JsonProperty("经济分类")
  CLASS,
  @JsonProperty("测算依据")
  GROUNDS,
  @JsonProperty("采购品名")
  ITEM,
  @JsonProperty("数量")
  QUANTITY,
  @JsonProperty("项目名称")
  NAME,
  @JsonProperty("项目类别")
  CATEGORY,
  @JsonProperty("项目总预算")
  WHOLE,
  @JsonProperty("当年预算")
  CURRENT
}
