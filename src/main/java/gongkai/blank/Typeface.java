package gongkai.blank;

/**
 * A font and its size in points.
 *
 * @param name e.g. 宋体
 */
public record Typeface(String name, int points) {}
