package gongkai.template;

import gongkai.table.Labels;
import java.util.List;

/**
 * A value column that a template asks for.
 *
 * @param name the name that rules use
 * @param headers how its header may read; {@code A+B} asks for both words somewhere above each
 *     other; the name itself is always accepted
 * @param optional whether a workbook may lack it without being told
 */
public record ColumnSpec(String name, List<String> headers, boolean optional) {
  public ColumnSpec {
    headers = headers == null || headers.isEmpty() ? List.of(name) : List.copyOf(headers);
  }

  /** The ways to write the header, each as the plain words it asks for. */
  public List<List<String>> wordings() {
    return headers.stream()
        .map(header -> List.of(header.split("\\+")).stream().map(Labels::plain).toList())
        .toList();
  }
}
