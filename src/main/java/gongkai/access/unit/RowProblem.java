package gongkai.access.unit;

/**
 * What is wrong with a row of a list.
 *
 * @param row its number as Excel shows it
 * @param message one Chinese sentence: what is wrong and what to do
 */
public record RowProblem(int row, String message) implements Comparable<RowProblem> {
  @Override
  public int compareTo(RowProblem other) {
    return Integer.compare(row, other.row);
  }

  /** With the row it speaks of. */
  @Override
  public String toString() {
    return "第 " + row + " 行：" + message;
  }
}
