package gongkai.text.source;

/** A definition file: its name for messages, and its text. */
public record Source(String file, String text) {}
