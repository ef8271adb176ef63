package gongkai.text.input;

/**
 * What a person can say something about on an input sheet.
 *
 * @param key the item's name, or its account code
 * @param serves the {@code table.column} that the code belongs to; null for a name
 * @param title what a person calls it
 */
public record Subject(String key, String serves, String title) {}
