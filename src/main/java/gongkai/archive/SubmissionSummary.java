package gongkai.archive;

import gongkai.table.Unit;

/**
 * A submission as a line of a list.
 *
 * @param family the template's family, e.g. {@code final-accounts}
 * @param latest its latest version; the versions are numbered from 1 without gaps
 */
public record SubmissionSummary(
    String id, Unit unit, int year, String family, Status status, Version latest) {}
