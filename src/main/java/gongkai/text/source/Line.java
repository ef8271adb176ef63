package gongkai.text.source;

import gongkai.template.BadDefinition;
import java.util.ArrayList;
import java.util.List;

/** One line of a definition, continued lines joined, that knows where each character stood. */
public final class Line {
  private final String file;
  private final int indent;
  private final StringBuilder text = new StringBuilder();
  private final List<int[]> starts = new ArrayList<>();

  public Line(String file, int indent) {
    this.file = file;
    this.indent = indent;
  }

  /** Appends a piece that stands in the file at this line and column, both counted from 1. */
  public void append(String piece, int lineNumber, int column) {
    starts.add(new int[] {text.length(), lineNumber, column});
    text.append(piece);
  }

  public int indent() {
    return indent;
  }

  public String text() {
    return text.toString();
  }

  private int[] start(int at) {
    int[] start = starts.get(0);
    for (int[] candidate : starts) {
      if (candidate[0] <= at) {
        start = candidate;
      }
    }
    return start;
  }

  /** An error at this character of the line. */
  public BadDefinition error(int at, String message) {
    int[] start = start(at);
    return new BadDefinition(file, start[1], start[2] + at - start[0], message);
  }
}
