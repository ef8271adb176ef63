package gongkai.table;

/** What a cell held before anything was made of it. */
public enum CellKind {
  BLANK,
  NUMBER,
  TEXT,
  FORMULA,
  /** An error value such as {@code #REF!}, typed or computed. */
  ERROR
}
