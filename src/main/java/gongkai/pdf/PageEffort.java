package gongkai.pdf;

import gongkai.report.Rejected;
import gongkai.table.Abandoned;

/** Counts what all pages of a file cost together. */
final class PageEffort {
  private static final int LOOK_AT_CLOCK = 0xFF;
  private final PdfLimits limits;
  private final long until;
  private int operators;
  private int glyphs;

  PageEffort(PdfLimits limits) {
    this.limits = limits;
    this.until = System.nanoTime() + limits.time().toNanos();
  }

  void operator() {
    if (++operators > limits.operators()) {
      throw tooMuch();
    }
    if ((operators & LOOK_AT_CLOCK) == 0) {
      Abandoned.check();
      if (System.nanoTime() > until) {
        throw tooMuch();
      }
    }
  }

  void glyph() {
    if (++glyphs > limits.glyphs()) {
      throw tooMuch();
    }
  }

  private static Rejected tooMuch() {
    return new Rejected("too-large", "PDF 的内容异常庞大，读不下去；请用 Word 或 WPS 重新导出为 PDF，删去多余的图形后再上传。");
  }
}
