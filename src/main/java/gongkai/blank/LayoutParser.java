package gongkai.blank;

import gongkai.blank.LayoutCell.Above;
import gongkai.blank.LayoutCell.Blank;
import gongkai.blank.LayoutCell.Left;
import gongkai.blank.LayoutCell.Words;
import gongkai.blank.LayoutLine.Kind;
import gongkai.template.BadDefinition;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code layout.txt}; a line it cannot mean is refused with a remedy. */
final class LayoutParser {
  private static final Pattern LINE = Pattern.compile("(\\S+?)(?:[×xX*](\\d{1,4}))?(?:\\s+(.*))?");
  private static final Pattern FONT = Pattern.compile("(.+?)\\s+(\\d{1,2})");
  private static final int LONGEST_TAB = 31;
  private static final double WIDEST = 200;
  private static final int MOST_ROWS = 800;
  private static final String KINDS = "字、题字、表、表单、签、宽、纸、小数、题、眉、头、行、合、格、注 或 空";
  private final String file;
  private final Template template;
  private final List<LayoutSheet> sheets = new ArrayList<>();
  private final Map<String, Integer> tabs = new HashMap<>();
  private Typeface body = new Typeface("宋体", 10);
  private Typeface title = new Typeface("宋体", 16);
  private Sheet open;

  LayoutParser(String file, Template template) {
    this.file = file;
    this.template = template;
  }

  /** A sheet whose lines are still being read. */
  private static final class Sheet {
    private final TableSpec table;
    private final int number;
    private final List<LayoutLine> lines = new ArrayList<>();
    private String tab;
    private List<Double> widths = List.of();
    private Paper paper = new Paper(true, false);
    private int decimals = 2;

    Sheet(TableSpec table, int number) {
      this(table, (table.number() == null ? "" : table.number() + " ") + table.title(), number);
    }

    /**
     * @param table null for a form, whose cells no template names
     */
    Sheet(TableSpec table, String tab, int number) {
      this.table = table;
      this.tab = tab;
      this.number = number;
    }
  }

  BlankLayout parse(String text) {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, i + 1);
      }
    }
    close();
    if (sheets.isEmpty()) {
      throw bad(1, "没有写任何一张表；每张表以“表 表名”开头");
    }
    return new BlankLayout(file, body, title, sheets);
  }

  private void read(String line, int number) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw bad(number, "这一行的开头应是 " + KINDS);
    }
    String rest = parts.group(3) == null ? "" : parts.group(3).strip();
    switch (parts.group(1)) {
      case "字" -> body = font(rest, number);
      case "题字" -> title = font(rest, number);
      case "表" -> begin(rest, number);
      case "表单" -> {
        close();
        open = new Sheet(null, tab(rest, number), number);
      }
      case "签" -> sheet(number).tab = tab(rest, number);
      case "宽" -> sheet(number).widths = widths(rest, number);
      case "小数" -> sheet(number).decimals = decimals(rest, number);
      case "纸" -> sheet(number).paper = paper(rest, number);
      default -> {
        Kind kind = Kind.of(parts.group(1));
        if (kind == null) {
          throw bad(number, "“%s”不认识；开头应是 %s".formatted(parts.group(1), KINDS));
        }
        int times = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        sheet(number).lines.add(line(kind, times, rest, number));
      }
    }
  }

  private void begin(String name, int number) {
    close();
    TableSpec table = template.table(name);
    if (table == null) {
      throw bad(
          number,
          "tables.yaml 里没有表“%s”；现有：%s"
              .formatted(
                  name,
                  String.join("、", template.tables().stream().map(TableSpec::name).toList())));
    }
    open = new Sheet(table, number);
  }

  private void close() {
    if (open == null) {
      return;
    }
    if (open.lines.stream().noneMatch(line -> line.kind().ruled())) {
      throw bad(open.number, "这张表没有内容；请写“头”和“行”");
    }
    Integer before = tabs.putIfAbsent(open.tab, open.number);
    if (before != null) {
      throw bad(open.number, "工作表名“%s”已用于第 %d 行的表；请用“签”另起名".formatted(open.tab, before));
    }
    sheets.add(
        new LayoutSheet(
            open.table == null ? null : open.table.name(),
            open.tab,
            open.widths,
            open.paper,
            open.decimals,
            open.lines,
            open.number));
    open = null;
  }

  private Sheet sheet(int number) {
    if (open == null) {
      throw bad(number, "前面要先写“表 表名”");
    }
    return open;
  }

  private Typeface font(String text, int number) {
    Matcher parts = FONT.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) < 5) {
      throw bad(number, "字体要写成“宋体 10”：字体名和字号");
    }
    return new Typeface(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  private String tab(String text, int number) {
    if (text.isEmpty() || text.length() > LONGEST_TAB || text.matches(".*[\\[\\]:*?/\\\\].*")) {
      throw bad(number, "工作表名要有 1 到 31 个字，不能有 [ ] : * ? / \\");
    }
    return text;
  }

  private List<Double> widths(String text, int number) {
    List<Double> widths = new ArrayList<>();
    for (String width : text.split("\\s+")) {
      if (!width.matches("\\d{1,3}(\\.\\d)?") || Double.parseDouble(width) > WIDEST) {
        throw bad(number, "列宽“%s”不是 0 到 200 的数；每列写一个，用空格隔开".formatted(width));
      }
      widths.add(Double.valueOf(width));
    }
    return widths;
  }

  private int decimals(String text, int number) {
    if (!text.matches("[0-4]")) {
      throw bad(number, "小数要写金额显示几位小数，0 到 4");
    }
    return Integer.parseInt(text);
  }

  private Paper paper(String text, int number) {
    if (!text.matches("[横竖](\\s+一页)?")) {
      throw bad(number, "纸要写“横”或“竖”，要缩到一页时写“横 一页”");
    }
    return new Paper(text.startsWith("横"), text.endsWith("一页"));
  }

  private LayoutLine line(Kind kind, int times, String rest, int number) {
    int columns = open.widths.size();
    if (columns == 0) {
      throw bad(number, "前面要先写“宽”，每列一个数");
    }
    if (times < 1 || times > MOST_ROWS) {
      throw bad(number, "重复的行数应是 1 到 %d".formatted(MOST_ROWS));
    }
    List<LayoutCell> cells = new ArrayList<>();
    if (kind.spans()) {
      cells.add(words(rest));
      while (cells.size() < columns) {
        cells.add(new Left());
      }
      return new LayoutLine(kind, times, cells, number);
    }
    for (String part : rest.split("\\|", -1)) {
      cells.add(cell(part.strip(), number));
    }
    if (cells.size() > columns || (kind.ruled() && cells.size() < columns)) {
      throw bad(number, "这一行有 %d 格，“宽”写了 %d 列；请用 | 隔开，写够每一格".formatted(cells.size(), columns));
    }
    while (cells.size() < columns) {
      cells.add(new Words("", 0));
    }
    return new LayoutLine(kind, times, cells, number);
  }

  private LayoutCell cell(String part, int number) {
    if (part.equals("<")) {
      return new Left();
    }
    if (part.equals("^")) {
      return new Above();
    }
    if (part.startsWith("[") && part.endsWith("]")) {
      BlankEntry entry = BlankEntry.of(part.substring(1, part.length() - 1).strip());
      if (entry == null) {
        throw bad(number, part + " 不认识；应是 [金额] [个数] [百分比] [编码] [名称] [文字] [选 甲、乙] 或 [序]");
      }
      return new Blank(entry);
    }
    return words(part);
  }

  private static Words words(String text) {
    String part = text;
    int indent = 0;
    while (part.startsWith(">")) {
      part = part.substring(1).strip();
      indent++;
    }
    return new Words(part, indent);
  }

  private BadDefinition bad(int line, String what) {
    return new BadDefinition(file, line, 1, what);
  }
}
