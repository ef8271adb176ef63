package gongkai.archive;

import java.util.List;

/**
 * Some of many answers.
 *
 * @param page which page this is, from 1
 * @param size how many answers a page has
 * @param total how many answers there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
  public Page {
    items = List.copyOf(items);
  }

  /** How many pages there are; at least one. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
