package gongkai.form.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Which items of input sheets performance forms can answer.
 *
 * @param facts by the item's name
 * @param block name of the input block that has a row a project
 * @param columns by the block's headings
 */
public record AnswerWords(Map<String, Whole> facts, String block, Map<String, Part> columns) {

  /** What the forms say of all together. */
  public enum Whole {
    @JsonProperty("整体执行数")
    SPENT,
    @JsonProperty("总分")
    TOTAL,
    @JsonProperty("等级")
    GRADE
  }

  /** What a form says of its project. */
  public enum Part {
    @JsonProperty("项目")
    PROJECT,
    @JsonProperty("预算数")
    BUDGET,
    @JsonProperty("执行数")
    SPENT,
    @JsonProperty("产出")
    OUTPUTS,
    @JsonProperty("原因")
    PROBLEMS,
    @JsonProperty("措施")
    MEASURES
  }
}
