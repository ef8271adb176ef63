package gongkai.reading.header;

/** What a column of a sheet is for. */
enum ColumnRole {
  /** An account, unit or project code, or a part of one. */
  CODE,
  /** The name or item of the row. */
  LABEL,
  /** What stands beside the table: 行次, a number that only counts, or 备注. */
  ASIDE,
  /** What the table is about. */
  VALUE
}
