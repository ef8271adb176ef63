package gongkai.pdf;

/**
 * A rectangle on a page, in the direction of reading.
 *
 * @param page counted from 0
 */
record Box(int page, double left, double top, double right, double bottom) {

  Box with(Box other) {
    return new Box(
        page,
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
