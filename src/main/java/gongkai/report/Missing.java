package gongkai.report;

import gongkai.table.CellRef;

/**
 * Something that only a person can supply and that the draft lacks.
 *
 * @param what its kind: reason, use, effect, prior, budget, fact
 * @param about what it concerns
 * @param where the cell to fill, or null when the workbook has none for it
 * @param message one Chinese sentence that asks for it
 */
public record Missing(String what, String about, CellRef where, String message) {}
