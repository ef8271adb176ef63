package gongkai.text.input;

/**
 * A row that an input block asks for.
 *
 * @param label what it is about
 * @param kind what its cell holds, or null when the column says so
 * @param blankIsZero whether an empty cell means nothing rather than not filled in
 * @param hint advice to who fills it, may be empty
 */
public record InputRow(String label, InputKind kind, boolean blankIsZero, String hint) {}
