package gongkai.text.review;

import gongkai.template.TableSpec;
import gongkai.text.review.Plan.CodeAmounts;
import gongkai.text.review.Plan.Emptiness;
import gongkai.text.review.Plan.Enumeration;
import gongkai.text.review.Plan.Limit;
import gongkai.text.review.Plan.Sum;
import gongkai.text.review.Plan.Watch;
import gongkai.text.review.Plan.Whole;
import gongkai.text.source.Line;
import gongkai.text.source.Nearest;
import gongkai.text.source.Outline;
import gongkai.text.source.Source;
import gongkai.text.write.TextTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code review.txt}. */
final class PlanParser {
  private static final String OTHERWISE = "其余";
  private final TextTemplate text;
  private final List<Watch> watches = new ArrayList<>();
  private final List<Whole> wholes = new ArrayList<>();
  private final List<CodeAmounts> classes = new ArrayList<>();
  private final List<CodeAmounts> items = new ArrayList<>();
  private final List<Enumeration> enumerations = new ArrayList<>();
  private final List<Emptiness> emptiness = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<String> evaluations = new ArrayList<>();
  private boolean planning;
  private final List<String> residue = new ArrayList<>();

  PlanParser(TextTemplate text) {
    this.text = text;
  }

  Plan parse(Source source) {
    for (Outline entry : Outline.read(source)) {
      read(entry.line());
    }
    return new Plan(
        watches,
        wholes,
        classes,
        items,
        enumerations,
        emptiness,
        sums,
        limits,
        evaluations,
        planning,
        residue);
  }

  private void read(Line line) {
    String all = line.text();
    int space = all.indexOf(' ');
    String kind = space < 0 ? all : all.substring(0, space);
    String rest = space < 0 ? "" : all.substring(space + 1).strip();
    switch (kind) {
      case "数" -> watches.add(watch(line, rest, false));
      case "预决算" -> watches.add(watch(line, rest, true));
      case "占" -> wholes.add(whole(line, rest));
      case "类" -> classes.add(codes(line, rest));
      case "项" -> items.add(codes(line, rest));
      case "列" -> enumerations.add(enumeration(line, rest));
      case "空" -> emptiness.add(empty(line, rest));
      case "和" -> sums.add(sum(line, rest));
      case "不大于" -> limits.add(limit(line, rest));
      case "绩效" -> evaluations.add(section(line, rest));
      case "说的是" -> planning = planning(line, rest);
      case "残留" -> residue.addAll(wordings(rest));
      default -> throw line.error(0, "这一行要以“数”“预决算”“占”“类”“项”“列”“空”“和”“不大于”“绩效”“说的是”或者“残留”开头。");
    }
  }

  private static boolean planning(Line line, String rest) {
    if (!rest.equals("预算")) {
      throw line.error(line.text().length() - 1, "这里只能写“说的是 预算”。");
    }
    return true;
  }

  private Watch watch(Line line, String rest, boolean budgeted) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    return new Watch(section(line, left[0]), wordings(left[1]), name(line, sides[1]), budgeted);
  }

  private Whole whole(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    List<String> wordings = new ArrayList<>(wordings(left[1]));
    boolean isDefault = wordings.remove(OTHERWISE);
    return new Whole(section(line, left[0]), wordings, name(line, sides[1]), isDefault);
  }

  private CodeAmounts codes(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] path = column(line, sides[1]);
    return new CodeAmounts(section(line, sides[0]), path[0], path[1]);
  }

  private Enumeration enumeration(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    List<String> words = Arrays.asList(sides[1].split(" +"));
    List<String> codes = words.subList(1, words.size());
    if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("\\d{3,7}"))) {
      throw line.error(line.text().length() - 1, "“表.列”后面要写科目编码，例如“301 303”。");
    }
    String[] path = column(line, words.get(0));
    return new Enumeration(section(line, left[0]), plain(left[1]), path[0], path[1], codes);
  }

  private Emptiness empty(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    table(line, sides[1]);
    return new Emptiness(section(line, sides[0]), sides[1]);
  }

  private Sum sum(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    int unit = sides[1].lastIndexOf(' ');
    if (unit < 0) {
      throw line.error(line.text().length() - 1, "分项的说法后面要写单位，例如“万元”。");
    }
    List<String> parts = wordings(sides[1].substring(0, unit));
    String word = sides[1].substring(unit + 1);
    String[] place = place(line, left[0]);
    return new Sum(section(line, place[0]), place[1], wordings(left[1]), parts, word);
  }

  private Limit limit(Line line, String rest) {
    String[] sides = sides(line, rest, " ≤ ");
    String[] left = sides(line, sides[0], "：");
    String[] place = place(line, left[0]);
    return new Limit(section(line, place[0]), place[1], plain(left[1]), plain(sides[1]));
  }

  private static String[] place(Line line, String text) {
    String[] place = text.split(" +");
    if (place.length != 2) {
      throw line.error(line.text().indexOf(' ') + 1, "“：”前面要写部分和规则编号，例如“十一 FT-9”。");
    }
    return place;
  }

  private static String[] sides(Line line, String text, String sign) {
    int at = text.indexOf(sign);
    if (at <= 0 || at + sign.length() >= text.length()) {
      throw line.error(0, "这一行里要有“" + sign.strip() + "”，两边都要有内容；写法见文件开头。");
    }
    return new String[] {text.substring(0, at).strip(), text.substring(at + sign.length()).strip()};
  }

  private String section(Line line, String numeral) {
    if (text.sections().stream().noneMatch(section -> section.numeral().equals(numeral))) {
      throw line.error(line.text().indexOf(' ') + 1, "情况说明没有第“" + numeral + "”部分。");
    }
    return numeral;
  }

  private String name(Line line, String name) {
    if (!text.vocabulary().amounts().containsKey(name)) {
      int at = line.text().lastIndexOf(name);
      throw line.error(
          at, "没有叫“" + name + "”的令。" + Nearest.hint(name, text.vocabulary().amounts().keySet()));
    }
    return name;
  }

  private TableSpec table(Line line, String name) {
    TableSpec table = text.vocabulary().template().table(name);
    if (table == null) {
      List<String> known =
          text.vocabulary().template().tables().stream().map(TableSpec::name).toList();
      int at = line.text().lastIndexOf(name);
      throw line.error(at, "没有叫“" + name + "”的表。" + Nearest.hint(name, known));
    }
    return table;
  }

  private String[] column(Line line, String path) {
    int dot = path.indexOf('.');
    int at = Math.max(line.text().lastIndexOf(path), 0);
    if (dot <= 0) {
      throw line.error(at, "这里要写成“表.列”，例如“支出表.基本支出”。");
    }
    String column = path.substring(dot + 1);
    if (!table(line, path.substring(0, dot)).hasColumn(column)) {
      throw line.error(at, "表里没有叫“" + column + "”的列。");
    }
    return new String[] {path.substring(0, dot), column};
  }

  private static List<String> wordings(String text) {
    return Arrays.stream(text.split(" / ")).map(PlanParser::plain).toList();
  }

  private static String plain(String wording) {
    return Document.fold(wording.strip());
  }
}
