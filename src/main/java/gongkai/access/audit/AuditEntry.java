package gongkai.access.audit;

import java.time.Instant;

/**
 * One event on record.
 *
 * @param n its number, from 1 without gaps
 * @param at when, to the millisecond
 * @param target what it was done to, e.g. a unit's code, a person's name or a submission's id
 * @param detail what else a reader should know, or empty
 * @param hash of this entry and of all before it
 */
public record AuditEntry(
    long n,
    Instant at,
    Actor actor,
    AuditEvent event,
    String target,
    Outcome outcome,
    String detail,
    String hash) {}
