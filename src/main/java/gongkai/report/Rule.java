package gongkai.report;

/**
 * Something that must hold, of whatever kind: between amounts, in a form, in a text, in what people
 * fill in, or in how a workbook is made.
 *
 * @param id unique in its template, e.g. {@code F03-1}
 * @param level how grave a failure is
 * @param says the formula or the demand, in Chinese
 * @param source regulation, official template or observed practice
 * @param message what a failure says, with slots such as {位置}; null where it is said case by case
 */
public record Rule(String id, Level level, String says, String source, String message) {}
