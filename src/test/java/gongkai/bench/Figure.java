package gongkai.bench;

/**
 * What one case took.
 *
 * @param name of the case, the same from run to run
 * @param ours median, in milliseconds
 * @param yardstick median of what it is held against in the same run, in milliseconds
 * @param heap the most bytes that the heap held during one run of ours
 * @param note what else is worth knowing
 */
record Figure(String name, double ours, double yardstick, long heap, String note) {
  double ratio() {
    return ours / yardstick;
  }
}
