package gongkai.text.input;

import java.util.Map;

/**
 * A filled row of an input block.
 *
 * @param key the item's label as the definition writes it, the digits of an account code, or what
 *     stands in the key column
 * @param cells by heading
 */
public record InputRecord(String key, Map<String, InputCell> cells) {
  public InputRecord {
    cells = Map.copyOf(cells);
  }
}
