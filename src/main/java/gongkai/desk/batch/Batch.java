package gongkai.desk.batch;

import gongkai.desk.Filed;
import gongkai.report.Rejected;
import gongkai.report.Report;
import java.util.List;

/** Many workbooks that are examined one after the other, and how far that is. */
public final class Batch {
  private final String owner;
  private final List<String> names;
  private final Line[] lines;
  private volatile boolean over;

  /** Where a workbook of a batch stands. */
  public enum Stage {
    WAITING("等待"),
    RUNNING("正在审核"),
    DONE("完成"),
    FAILED("不能使用");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A workbook of a batch.
   *
   * @param report what was found, once done; else null
   * @param refusal why it cannot be used, once failed; else null
   * @param filed what it was archived as; null when it was only examined
   */
  public record Line(String name, Stage stage, Report report, Rejected refusal, Filed filed) {}

  /**
   * @param owner whose batch it is
   */
  Batch(String owner, List<String> names) {
    this.owner = owner;
    this.names = List.copyOf(names);
    this.lines = new Line[names.size()];
    for (int i = 0; i < lines.length; i++) {
      set(i, Stage.WAITING, null, null, null);
    }
  }

  public String owner() {
    return owner;
  }

  /** All workbooks in the order they came. */
  public synchronized List<Line> lines() {
    return List.of(lines.clone());
  }

  /** Whether nothing is left to do. */
  public boolean isOver() {
    return over;
  }

  synchronized void set(int n, Stage stage, Report report, Rejected refusal, Filed filed) {
    lines[n] = new Line(names.get(n), stage, report, refusal, filed);
  }

  void end() {
    over = true;
  }
}
