package gongkai.text.input;

import java.util.List;

/**
 * A sheet that asks for what only people know.
 *
 * @param name its name
 * @param note advice that stands above its blocks
 */
public record InputSheet(String name, String note, List<InputBlock> blocks) {
  public InputSheet {
    blocks = List.copyOf(blocks);
  }
}
