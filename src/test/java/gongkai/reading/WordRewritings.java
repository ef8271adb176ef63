package gongkai.reading;

import static gongkai.reading.Rewriting.ofBook;
import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.table.Book;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same titles, unit lines and notes in other words. */
final class WordRewritings {
  private static final Pattern FILER = Pattern.compile("^(?:部门|单位|编制单位)[:：]\\s*(?!人民币)(.{4,})$");
  private static final Pattern TITLE = Pattern.compile("^(20\\d\\d)年度?(.*表(?:\\(.*\\))?)$");
  private static final Pattern NUMBER = Pattern.compile("^(公开)?(\\d\\d表|表\\d+(-\\d)?)$");

  private WordRewritings() {}

  static List<Rewriting> all() {
    return List.of(
        ofSheets("the unit is introduced otherwise", WordRewritings::filers),
        ofBook("titles name the unit", (book, random) -> titles(book, random, true)),
        ofBook("titles lack the year", (book, random) -> titles(book, random, false)),
        ofSheets("tables have no number", (grid, anatomy, random) -> numbers(grid, null)),
        ofSheets("tables are numbered otherwise", (grid, anatomy, random) -> numbers(grid, random)),
        ofSheets("notes and signatures stand below", WordRewritings::notes),
        ofSheets("signatures stand below without notes", WordRewritings::signatures));
  }

  private static void eachText(Grid grid, int rows, Pattern pattern, Change change) {
    for (int row = 0; row < Math.min(rows, grid.rowCount()); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        Matcher matcher = pattern.matcher(grid.at(row, column).text());
        if (matcher.matches()) {
          grid.set(row, column, change.of(matcher));
        }
      }
    }
  }

  private interface Change {
    String of(Matcher matcher);
  }

  private static void filers(Grid grid, Anatomy anatomy, Random random) {
    List<String> words =
        List.of("编制单位：", "填报单位:", "单位名称：", "预算单位：", "部门名称： ", "部 门：", "单位：", "编制部门：");
    String word = words.get(random.nextInt(words.size()));
    eachText(grid, anatomy.layout().headerRow(), FILER, matcher -> word + matcher.group(1));
  }

  private static Book titles(Book book, Random random, boolean named) {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      Grid grid = Grid.of(sheet);
      boolean keep = sheets.isEmpty() || random.nextInt(4) == 0;
      eachText(grid, 4, TITLE, matcher -> keep ? matcher.group() : title(matcher, random, named));
      sheets.add(grid.sheet());
    }
    return new Book(sheets, false, false);
  }

  private static String title(Matcher matcher, Random random, boolean named) {
    String year = matcher.group(1);
    String core = matcher.group(2);
    if (!named) {
      return random.nextBoolean() ? core : HeaderRewritings.spaced(core, random);
    }
    return switch (random.nextInt(4)) {
      case 0 -> "示例单位" + year + "年度" + core;
      case 1 -> "示例单位" + core;
      case 2 -> core + "（" + year + "年度）";
      default -> "附件2：" + year + "年" + core;
    };
  }

  private static void numbers(Grid grid, Random random) {
    eachText(
        grid,
        6,
        NUMBER,
        matcher -> {
          if (random == null) {
            return "";
          }
          int number = 1 + random.nextInt(9);
          return matcher.group(1) == null ? "表" + number : "公开0" + number + "表";
        });
  }

  private static void notes(Grid grid, Anatomy anatomy, Random random) {
    put(grid, 0, "注：1.本表反映本单位收支情况。");
    put(grid, 0, "2.本表金额转换时可能存在尾数误差，合计数2024。");
    signatures(grid, anatomy, random);
  }

  private static void signatures(Grid grid, Anatomy anatomy, Random random) {
    put(grid, 0, "单位负责人：", "财务负责人：张三", "填表人：李四");
    put(grid, 0, "联系电话：", "82345678", "填报日期：", "2025-08-20");
  }

  private static void put(Grid grid, int column, String... texts) {
    int row = grid.rowCount();
    grid.insertRow(row);
    for (int i = 0; i < texts.length && column + i < grid.columnCount(); i++) {
      grid.set(row, column + i, texts[i]);
    }
  }
}
