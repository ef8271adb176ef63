package gongkai.pdf;

import java.util.List;

/**
 * A ruled table on a page.
 *
 * @param xs where its vertical edges stand
 * @param ys where its horizontal edges stand
 * @param fields its cells, merged or not
 */
record PageRegion(int page, List<Double> xs, List<Double> ys, List<Field> fields) {

  /** A cell of the lattice and how many rows and columns it spans. */
  record Field(int row, int column, int rows, int columns) {}

  double left() {
    return xs.get(0);
  }

  double right() {
    return xs.get(xs.size() - 1);
  }

  double top() {
    return ys.get(0);
  }

  double bottom() {
    return ys.get(ys.size() - 1);
  }

  boolean holds(double x, double y) {
    return x >= left() && x <= right() && y >= top() && y <= bottom();
  }

  boolean holds(PageRegion other) {
    return holds(other.left(), other.top()) && holds(other.right(), other.bottom());
  }

  Box box(Field field) {
    return new Box(
        page,
        xs.get(field.column()),
        ys.get(field.row()),
        xs.get(field.column() + field.columns()),
        ys.get(field.row() + field.rows()));
  }
}
