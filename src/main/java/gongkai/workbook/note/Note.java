package gongkai.workbook.note;

import gongkai.table.Position;
import gongkai.workbook.pack.XmlElement;
import java.util.ArrayList;
import java.util.List;

/**
 * A note on a cell.
 *
 * @param at the cell
 * @param author who wrote it
 * @param runs its text in pieces of one font each
 * @param element where it stands in its part
 */
public record Note(Position at, String author, List<Run> runs, XmlElement element) {

  /**
   * A piece of text in one font.
   *
   * @param font the font as the file describes it, or empty
   */
  record Run(String font, String text) {}

  /** The text of the whole note. */
  public String text() {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** Whether it only shadows a conversation, which must not be touched. */
  public boolean shadow() {
    return author.startsWith("tc=");
  }

  /** What is left once our blocks are taken out; empty when all of it was ours. */
  List<Run> usersRuns() {
    List<Run> kept = runs;
    while (true) {
      int[] block = NoteBlock.find(new Note(at, author, kept, element).text());
      if (block == null) {
        break;
      }
      kept = without(kept, block[0], block[1]);
    }
    boolean blank = kept.stream().allMatch(run -> run.text().isBlank());
    return blank && kept != runs ? List.of() : kept;
  }

  private static List<Run> without(List<Run> runs, int from, int to) {
    List<Run> kept = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int length = run.text().length();
      int cutFrom = Math.min(Math.max(from - at, 0), length);
      int cutTo = Math.min(Math.max(to - at, 0), length);
      String text = run.text().substring(0, cutFrom) + run.text().substring(cutTo);
      if (!text.isEmpty()) {
        kept.add(new Run(run.font(), text));
      }
      at += length;
    }
    return kept;
  }
}
