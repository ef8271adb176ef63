package gongkai.text.claim;

/** What a number says of the thing that it is about. */
public enum ClaimRole {
  /** Its amount or number of the year that the text is about. */
  NOW,
  /** Its amount of the year before. */
  PRIOR,
  /** What was budgeted for it at the beginning of the year. */
  INITIAL,
  /** What was budgeted for it in the end. */
  BUDGET,
  /** By how much it rose or fell. */
  CHANGE,
  /** The same in percent. */
  RATE,
  /** What it is of something else, in percent. */
  SHARE,
  /** What was spent of its budget, in percent. */
  COMPLETION,
  /** A calendar year. */
  YEAR,
  /** Something that the words around it do not make certain. */
  OTHER
}
