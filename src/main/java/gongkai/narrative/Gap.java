package gongkai.narrative;

import gongkai.report.Missing;

/**
 * Something that is not known.
 *
 * @param missing what to ask for
 * @param prompt what stands in the text instead, without the marks, e.g. 请填写2023年度收支总计
 */
record Gap(Missing missing, String prompt) {

  /** What the text shows in its place. */
  String placeholder() {
    return "【" + prompt + "】";
  }
}
