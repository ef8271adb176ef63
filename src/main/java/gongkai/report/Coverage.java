package gongkai.report;

import java.util.List;

/**
 * How many numbers of a text were accounted for.
 *
 * @param unread those that were not
 */
public record Coverage(int numbers, int bound, List<Unread> unread) {
  public Coverage {
    unread = List.copyOf(unread);
  }

  /** A number that nothing was held against. */
  public record Unread(String quote, Where where) {}
}
