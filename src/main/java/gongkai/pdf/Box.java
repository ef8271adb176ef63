package gongkai.pdf;

/**
 * A rectangle on a page, in the direction of reading.
 *
 * @param page counted from 0
 */
record Box(int page, double left, double top, double right, double bottom) {

  boolean isOnLineOf(Box other) {
    double middle = (other.top + other.bottom) / 2;
    return page == other.page && middle > top && middle < bottom;
  }

  /** A little smaller, so that what is drawn around it keeps clear of the borders of a cell. */
  Box inset() {
    double by = Math.min(3, (right - left) / 4);
    return new Box(page, left + by, top + 1, right - by, bottom - 1);
  }

  Box with(Box other) {
    return new Box(
        page,
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
