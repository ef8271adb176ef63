package gongkai.template;

import gongkai.table.Labels;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named row that a template asks for.
 *
 * @param key the name that rules use
 * @param group the group that {@code Σ} adds up, or null for a row of its own
 * @param names other ways to write it, numbering and brackets aside
 * @param last names that it bears as the last row of its side, such as 合计 for 总计
 * @param under key of the row that it stands below, when its name alone is not enough
 * @param anchor whether unnamed rows of the band are its addends
 */
public record RowSpec(
    String key, String group, List<String> names, List<String> last, String under, boolean anchor) {
  public RowSpec(String key, String group, List<String> names, String under, boolean anchor) {
    this(key, group, names, null, under, anchor);
  }

  public RowSpec {
    last = last == null ? List.of() : List.copyOf(last);
    group = group == null ? key : group;
    names =
        Stream.concat(Stream.of(key), names == null ? Stream.empty() : names.stream())
            .map(Labels::item)
            .distinct()
            .toList();
  }

  /** Whether it is one of several rows that a sum adds up. */
  public boolean isAddend() {
    return !group.equals(key);
  }
}
