package gongkai.archive;

import java.util.List;

/**
 * A section of the text that two versions word differently.
 *
 * @param before its paragraphs, none when the section was added
 * @param after its paragraphs, none when the section vanished
 */
public record TextChange(String title, List<String> before, List<String> after) {
  public TextChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
