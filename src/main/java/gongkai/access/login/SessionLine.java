package gongkai.access.login;

import java.time.Instant;

/**
 * A session as its person sees it in a list.
 *
 * @param agent what the browser says it is
 */
public record SessionLine(long id, Instant begunAt, Instant seenAt, String address, String agent) {}
