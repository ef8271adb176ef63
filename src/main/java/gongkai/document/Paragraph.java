package gongkai.document;

/**
 * A paragraph outside tables. A tab stands for a wide gap, as between the two ends of a line.
 *
 * @param number its place among the paragraphs, from 0
 * @param outline how deep a heading the file itself calls it, from 1; 0 for body text
 */
public record Paragraph(int number, Integer page, int outline, String text) implements Block {}
