package gongkai.workbook.mark;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.workbook.note.NoteBlock;
import gongkai.workbook.note.Trace.Deed;
import gongkai.workbook.sheet.Paint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers what concerns one cell into one mark: the gravest colour, all in one note. */
public final class MarkBuilder {
  private static final int MOST_FINDINGS = 5;
  private static final int LONGEST_LINE = 300;

  private final List<String> lines = new ArrayList<>();
  private Paint paint;
  private Deed deed = Deed.MARKED;
  private BigDecimal value;
  private String old = "";
  private boolean writes;
  private int findings;

  void fill(BigDecimal amount, String rule, String from, String former) {
    deed = Deed.FILLED;
    value = amount;
    old = former;
    writes = true;
    paint = Paint.graver(paint, Paint.FILLED);
    lines.add(NoteBlock.filledLine(amount, former) + (rule == null ? "" : "（" + rule + "）"));
    addText(from == null || from.isBlank() ? "" : "算式：" + from);
  }

  /** A wrong amount that is corrected now, or was in an earlier round. */
  void correct(BigDecimal amount, String former, boolean now) {
    deed = Deed.CORRECTED;
    value = amount;
    old = former;
    writes = now;
    lines.add(0, NoteBlock.correctedLine(amount, former));
  }

  boolean corrects() {
    return deed == Deed.CORRECTED;
  }

  void find(Finding finding) {
    paint = Paint.graver(paint, Paint.of(finding.level()));
    findings++;
    if (findings > MOST_FINDINGS) {
      return;
    }
    lines.add(finding.level().label() + " " + finding.rule() + amounts(finding));
    addText(finding.message());
  }

  void say(String line) {
    addText(line);
  }

  /** The cell that is probably wrong, whatever the findings behind it are told at. */
  void suspect(String line, Level level) {
    paint = Paint.graver(paint, Paint.of(level));
    addText(line);
  }

  private void addText(String line) {
    if (!line.isBlank()) {
      lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
    }
  }

  private static String amounts(Finding finding) {
    if (finding.expected() == null) {
      return "";
    }
    return "：应为 "
        + finding.expected().toPlainString()
        + (finding.actual() == null ? "" : "，实为 " + finding.actual().toPlainString())
        + (finding.difference() == null ? "" : "，相差 " + finding.difference().toPlainString());
  }

  Mark build() {
    List<String> all = new ArrayList<>(lines);
    if (findings > MOST_FINDINGS) {
      all.add("另有 " + (findings - MOST_FINDINGS) + " 条，见“审核结果”表。");
    }
    return new Mark(corrects() ? Paint.CORRECTED : paint, deed, value, old, writes, all);
  }
}
