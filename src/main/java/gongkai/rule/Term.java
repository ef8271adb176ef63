package gongkai.rule;

/**
 * One addend of a side of an identity.
 *
 * @param sign 1 or -1
 */
record Term(int sign, Ref ref) {}
