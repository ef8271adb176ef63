package gongkai.archive;

/** The steps of archiving a version, in their order; a crash may fall after any of them. */
enum Step {
  ORIGINAL_STORED,
  CORRECTED_STORED,
  REPORT_STORED,
  ROWS_WRITTEN,
  COMMITTED
}
