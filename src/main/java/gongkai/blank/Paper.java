package gongkai.blank;

/**
 * How a sheet is printed; always A4 and as wide as the page.
 *
 * @param landscape whether the long side lies down
 * @param onePage whether it is made to fit one page in height too
 */
public record Paper(boolean landscape, boolean onePage) {}
