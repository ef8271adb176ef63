package gongkai.archive;

/**
 * The answer to a deposit.
 *
 * @param version what was archived
 * @param repeated whether the same bytes had been filed before, so that nothing was added
 */
public record Receipt(Version version, boolean repeated) {}
