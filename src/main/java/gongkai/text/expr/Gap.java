package gongkai.text.expr;

import gongkai.report.Missing;

/**
 * Something that is not known.
 *
 * @param missing what to ask for
 * @param prompt what stands in the text instead, without the marks, e.g. 请填写2023年度收支总计
 */
public record Gap(Missing missing, String prompt) {

  /** The same question under the name of what is calculated from the answer. */
  Gap of(String name) {
    return new Gap(missing, "请填写" + name);
  }

  /** The same question where nothing is said by a zero. */
  Gap orZero() {
    String message = missing.message().replaceFirst("。$", "，没有的填 0。");
    var same =
        new Missing(missing.what(), missing.about(), missing.where(), message, missing.ask());
    return new Gap(same, prompt);
  }

  /** What the text shows in its place. */
  public String placeholder() {
    return "【" + prompt + "】";
  }
}
