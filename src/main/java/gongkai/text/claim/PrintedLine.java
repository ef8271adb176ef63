package gongkai.text.claim;

/**
 * A line or paragraph of a text.
 *
 * @param page the page it is printed on, from 1, or null where there are no pages
 */
public record PrintedLine(String text, Integer page) {}
