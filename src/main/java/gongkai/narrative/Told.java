package gongkai.narrative;

/**
 * A text and the cell where a person wrote it.
 *
 * @param text null when it is not given
 * @param cell {@code sheet!address}, or null when it stands on no input sheet
 * @param gap what to ask for when it is not given
 */
record Told(String text, String cell, Gap gap) {

  static Told of(String text) {
    return new Told(text, null, null);
  }

  boolean isGiven() {
    return text != null && !text.isBlank();
  }
}
