package gongkai.report;

/** A rule that could not be tried, and why, in Chinese. */
public record CouldNotRun(String rule, String why) {}
