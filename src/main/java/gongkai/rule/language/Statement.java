package gongkai.rule.language;

/**
 * What must hold between the cells of a table.
 *
 * <p>The kinds are closed: a statement is a structure that can be checked, solved for a blank,
 * turned into a spreadsheet formula and printed, never a program. What is no linear identity names
 * a check that some package performs.
 */
public sealed interface Statement permits Identity, Roll, NamedCheck {}
