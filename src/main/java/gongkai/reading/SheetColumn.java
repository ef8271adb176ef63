package gongkai.reading;

import java.util.List;

/**
 * A column of a sheet as its header describes it.
 *
 * @param index its place, from zero
 * @param role what it is for
 * @param path plain header words from the top down, each once
 */
record SheetColumn(int index, ColumnRole role, List<String> path) {

  String leaf() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }
}
