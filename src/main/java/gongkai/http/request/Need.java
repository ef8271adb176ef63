package gongkai.http.request;

import gongkai.access.Action;

/**
 * What a route asks of who comes: the action that it is, and whose filings it is done to.
 *
 * @param whose how the unit is found out; {@link Whose#NOBODYS} for actions that concern no unit
 */
public record Need(Action action, Whose whose) {
  /** Open to everybody; nobody is asked who they are. */
  public static final Need OPEN = of(Action.BROWSE);

  /** How the gate, or the route itself, knows whose filings are concerned. */
  public enum Whose {
    /** The action concerns no unit. */
    NOBODYS,
    /** Those of the unit that the submission {@code {id}} of the address belongs to. */
    OF_SUBMISSION,
    /** Of all units that may be seen: the route itself leaves out the others. */
    NARROWED,
    /** Known only once the workbook was read: the route itself asks then. */
    OF_WORKBOOK
  }

  public Need {
    if (action.isToUnit() == (whose == Whose.NOBODYS)) {
      throw new IllegalArgumentException(action + " does not go with " + whose);
    }
  }

  /** An action that concerns no unit. */
  public static Need of(Action action) {
    return new Need(action, Whose.NOBODYS);
  }

  /** An action to the submission {@code {id}}. */
  public static Need ofSubmission(Action action) {
    return new Need(action, Whose.OF_SUBMISSION);
  }

  /** An action to whatever the asker may do it to; see {@link Askers#units}. */
  public static Need narrowed(Action action) {
    return new Need(action, Whose.NARROWED);
  }

  /** An action to the unit that a workbook turns out to be of. */
  public static Need ofWorkbook(Action action) {
    return new Need(action, Whose.OF_WORKBOOK);
  }
}
