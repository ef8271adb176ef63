package gongkai.pdf;

/**
 * A straight line along the page.
 *
 * @param across whether it runs from left to right
 * @param at its y when it runs across, else its x
 * @param from where it begins
 * @param to where it ends
 */
record Ruling(boolean across, double at, double from, double to) {}
