package gongkai.rule.language;

/**
 * One addend of a side of an identity.
 *
 * @param sign 1 or -1
 */
public record Term(int sign, Ref ref) {}
