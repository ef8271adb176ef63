package gongkai.table;

import java.util.List;

/**
 * A value column of a table.
 *
 * @param name the name that rules use
 * @param band the side of the table it stands on, e.g. 收入
 * @param path its header from the top down, as printed
 */
public record Column(String name, String band, List<String> path) {
  public Column {
    path = List.copyOf(path);
  }
}
