package gongkai.review;

import java.time.Instant;

/**
 * What was decided about a version.
 *
 * @param version its number
 * @param by log-in name of who decided
 * @param opinion why; empty where none was needed
 */
public record Judgement(int version, Decision verdict, String by, Instant at, String opinion) {}
