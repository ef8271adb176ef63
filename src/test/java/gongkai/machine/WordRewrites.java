package gongkai.machine;

import static gongkai.machine.Rewrite.ofSheets;

import gongkai.reading.Grid;
import gongkai.table.RawCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other words for the same thing. */
final class WordRewrites {
  private static final Path WORDS = Path.of("src/test/resources/machine/words.txt");
  private static final Pattern NUMBERED =
      Pattern.compile("(?s)(\\s*(?:[一二三四五六七八九十廿]+、|（[一二三四五六七八九十廿]+）|\\d+[.、])?\\s*)(.*?)\\s*");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");
  private static final Pattern UNIT = Pattern.compile("(?s).*单位\\s*[:：]\\s*(?:人民币)?((?:万|千)?元).*");
  private static final Pattern FILER = Pattern.compile("(?s)\\s*(单位|部门)[^:：]*[:：](?!.*元).+");

  private WordRewrites() {}

  static Stream<Rewrite> all() {
    return Stream.of(
        ofSheets("headers use other words", (g, p, r) -> headers(g, p, r, false)),
        ofSheets("one header has a word that nobody knows", (g, p, r) -> headers(g, p, r, true)),
        ofSheets("items use other words", WordRewrites::items),
        ofSheets("headers carry the year", WordRewrites::yearInHeaders),
        ofSheets("headers carry the unit", WordRewrites::unitInHeaders),
        ofSheets("the unit and the unit of money stand in one cell", WordRewrites::oneLine),
        ofSheets("the unit of money stands in the title", WordRewrites::unitInTitle),
        ofSheets("notes with amounts stand below", WordRewrites::notes));
  }

  /** Groups of words of this kind. */
  private static List<List<String>> words(String kind) {
    try (Stream<String> lines = Files.lines(WORDS)) {
      return lines
          .map(line -> Arrays.asList(line.split("\\s*\\|\\s*")))
          .filter(words -> words.get(0).equals(kind))
          .map(words -> words.subList(1, words.size()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String other(String kind, String word, Random random) {
    String plain = Parts.plain(word);
    List<List<String>> groups =
        words(kind).stream()
            .filter(group -> group.stream().anyMatch(each -> Parts.plain(each).equals(plain)))
            .toList();
    if (groups.isEmpty()) {
      return word;
    }
    List<String> group = groups.get(random.nextInt(groups.size()));
    // The first word of a group means it alone; the others may mean something wider.
    return Parts.plain(group.get(0)).equals(plain) ? group.get(random.nextInt(group.size())) : word;
  }

  private static void headers(Grid grid, Parts parts, Random random, boolean unknown) {
    int renamed = 0;
    for (int row = parts.header(); row < parts.first(); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        RawCell cell = grid.at(row, column);
        if (cell.isBlank() || cell.number() != null) {
          continue;
        }
        boolean money = parts.money().contains(column);
        if (unknown && money && renamed == 0 && random.nextInt(6) == 0) {
          grid.set(row, column, "其余归口列支");
          renamed++;
        } else if (!unknown && random.nextInt(3) > 0) {
          grid.set(row, column, other("header", cell.text(), random));
        }
      }
    }
  }

  private static void items(Grid grid, Parts parts, Random random) {
    // Beside its code a name has only one right wording.
    parts
        .rows()
        .filter(row -> parts.code(row).isEmpty())
        .forEach(
            row -> {
              for (int column : parts.names()) {
                Matcher matcher = NUMBERED.matcher(grid.at(row, column).text());
                if (matcher.matches() && random.nextInt(3) > 0) {
                  grid.set(row, column, matcher.group(1) + other("item", matcher.group(2), random));
                }
              }
            });
  }

  private static void yearInHeaders(Grid grid, Parts parts, Random random) {
    String year = year(grid);
    eachHeader(
        grid,
        parts,
        text -> year != null && text.matches("(本年)?(决算数|预算数)") ? year + "年" + text : text);
  }

  private static String year(Grid grid) {
    for (int row = 0; row < Math.min(4, grid.rowCount()); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        Matcher matcher = YEAR.matcher(grid.at(row, column).text());
        if (matcher.find()) {
          return matcher.group();
        }
      }
    }
    return null;
  }

  private static void unitInHeaders(Grid grid, Parts parts, Random random) {
    String unit = unit(grid);
    eachHeader(
        grid,
        parts,
        text -> unit != null && text.matches("决算数|预算数|金额|合计") ? text + "（" + unit + "）" : text);
  }

  private static void eachHeader(Grid grid, Parts parts, UnaryOperator<String> change) {
    for (int row = parts.header(); row < parts.first(); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        RawCell cell = grid.at(row, column);
        if (!cell.isBlank() && cell.number() == null) {
          grid.set(row, column, change.apply(cell.text()));
        }
      }
    }
  }

  /** The unit of money that the sheet states above its table, or null. */
  static String unit(Grid grid) {
    int[] at = find(grid, UNIT);
    if (at == null) {
      return null;
    }
    Matcher matcher = UNIT.matcher(grid.at(at[0], at[1]).text());
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static int[] find(Grid grid, Pattern pattern) {
    for (int row = 0; row < Math.min(6, grid.rowCount()); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        if (pattern.matcher(grid.at(row, column).text()).matches()) {
          return new int[] {row, column};
        }
      }
    }
    return null;
  }

  private static void oneLine(Grid grid, Parts parts, Random random) {
    int[] unit = find(grid, UNIT);
    int[] filer = find(grid, FILER);
    if (unit != null && filer != null) {
      String both =
          grid.at(filer[0], filer[1]).text() + "    " + grid.at(unit[0], unit[1]).text().strip();
      grid.set(unit[0], unit[1], RawCell.BLANK);
      grid.set(filer[0], filer[1], both);
    }
  }

  private static void unitInTitle(Grid grid, Parts parts, Random random) {
    int[] unit = find(grid, UNIT);
    int[] title = find(grid, Pattern.compile("(?s).*表(\\(.*\\)|（.*）)?\\s*"));
    if (unit != null && title != null) {
      String stated = unit(grid);
      grid.set(unit[0], unit[1], RawCell.BLANK);
      grid.set(title[0], title[1], grid.at(title[0], title[1]).text() + "（单位：" + stated + "）");
    }
  }

  private static void notes(Grid grid, Parts parts, Random random) {
    int row = parts.end();
    for (String note :
        List.of("注：1.本表反映本年度收支情况，合计 123456.78 万元与批复一致。", "  2.因四舍五入，合计数可能与分项之和略有出入。", "3")) {
      grid.insertRow(row);
      grid.set(row, 0, note);
      row++;
    }
  }
}
