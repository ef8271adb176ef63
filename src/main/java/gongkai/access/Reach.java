package gongkai.access;

/** How a unit stands to somebody. */
public enum Reach {
  /** One of their own. */
  OWN,
  /** Somewhere below one of their own. */
  BELOW,
  /** Neither. */
  FOREIGN
}
