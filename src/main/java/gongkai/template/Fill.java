package gongkai.template;

/** What a rule may fill when it is blank. */
public enum Fill {
  /** 左: the left side. */
  LEFT,
  /** 双向: either side, when each is one cell. */
  BOTH,
  /** 不补: nothing. */
  NONE
}
