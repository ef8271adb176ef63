package gongkai.document;

import gongkai.table.Amounts;
import java.util.ArrayList;
import java.util.List;

/** Puts tables together that were cut into one a page. */
public final class Continuation {
  private static final int FEWEST_COLUMNS = 3;

  private Continuation() {}

  /** The same blocks; a table that goes on in the next is one with it. */
  public static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    int table = -1;
    for (Block block : blocks) {
      if (block instanceof Grid grid) {
        if (table >= 0 && goesOn(joined, table, grid)) {
          joined.subList(table + 1, joined.size()).clear();
          joined.set(table, ((Grid) joined.get(table)).joined(grid, false));
          continue;
        }
        table = joined.size();
      }
      joined.add(block);
    }
    return joined;
  }

  /** Whether nothing but the old caption stands between, and the columns are the same. */
  private static boolean goesOn(List<Block> blocks, int table, Grid next) {
    Grid last = (Grid) blocks.get(table);
    if (next.columns() < FEWEST_COLUMNS || !last.continuedBy(next)) {
      return false;
    }
    List<String> caption =
        Caption.of(blocks, table).above().stream().map(Continuation::plain).toList();
    boolean sameCaption =
        blocks.subList(table + 1, blocks.size()).stream()
            .allMatch(
                between -> between instanceof Paragraph line && caption.contains(plain(line)));
    return sameCaption && (last.repeatedIn(next) || next.opensWithAmounts());
  }

  private static String plain(Paragraph line) {
    return Amounts.squeeze(line.text()).replaceAll("\\(?续表?\\d*\\)?", "");
  }
}
