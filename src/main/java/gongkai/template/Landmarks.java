package gongkai.template;

/**
 * Where a template states what supervisors follow over units and years.
 *
 * @param income all income of the year
 * @param expenditure all expenditure of the year
 * @param opening what was carried over from the year before
 * @param closing what is carried over into the next year
 */
public record Landmarks(Place income, Place expenditure, Place opening, Place closing) {}
