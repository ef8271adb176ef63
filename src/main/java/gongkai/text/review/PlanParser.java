package gongkai.text.review;

import gongkai.report.Rule;
import gongkai.template.Checks;
import gongkai.template.Place;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.text.claim.Folded;
import gongkai.text.input.InputBlock;
import gongkai.text.review.Plan.Emptiness;
import gongkai.text.review.Plan.Enumeration;
import gongkai.text.review.Plan.Limit;
import gongkai.text.review.Plan.Records;
import gongkai.text.review.Plan.Rows;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code review.txt}. */
final class PlanParser {
  private static final String OTHERWISE = "其余";
  private final Template template;
  private final TextTemplate text;
  private final Map<String, List<String>> titles = new LinkedHashMap<>();
  private final List<Watch> watches = new ArrayList<>();
  private final List<Whole> wholes = new ArrayList<>();
  private final List<Rows> rows = new ArrayList<>();
  private final List<Records> records = new ArrayList<>();
  private final List<Rows> items = new ArrayList<>();
  private final List<Enumeration> enumerations = new ArrayList<>();
  private final List<Emptiness> emptiness = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<String> evaluations = new ArrayList<>();
  private boolean planning;
  private final List<String> residue = new ArrayList<>();

  /**
   * @param text how the template words its text, or null when it does not
   */
  PlanParser(Template template, TextTemplate text) {
    this.template = template;
    this.text = text;
    if (text != null) {
      text.sections().forEach(it -> titles.put(it.numeral(), List.of(it.title())));
    }
  }

  Plan parse(Source source) {
    for (Outline entry : Outline.read(source)) {
      read(entry.line());
    }
    return new Plan(
        titles,
        watches,
        wholes,
        rows,
        records,
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
      case "部分" -> title(line, rest);
      case "数" -> watches.add(watch(line, rest));
      case "占" -> wholes.add(whole(line, rest));
      case "类", "名" -> rows.add(codes(line, rest));
      case "块" -> records.add(records(line, rest));
      case "项" -> items.add(codes(line, rest));
      case "列" -> enumerations.add(enumeration(line, rest));
      case "空" -> emptiness.add(empty(line, rest));
      case "和" -> sums.add(sum(line, rest));
      case "不大于" -> limits.add(limit(line, rest));
      case "绩效" -> evaluations.add(section(line, rest));
      case "说的是" -> planning = planning(line, rest);
      case "残留" -> residue.addAll(wordings(rest));
      default -> throw line.error(0, "这一行要以“部分”“数”“占”“类”“名”“块”“项”“列”“空”“和”“不大于”“绩效”“说的是”或者“残留”开头。");
    }
  }

  private static boolean planning(Line line, String rest) {
    if (!rest.equals("预算")) {
      throw line.error(line.text().length() - 1, "这里只能写“说的是 预算”。");
    }
    return true;
  }

  private void title(Line line, String rest) {
    String[] sides = sides(line, rest, "：");
    List<String> names = new ArrayList<>(titles.getOrDefault(sides[0], List.of()));
    names.addAll(wordings(sides[1]));
    titles.put(sides[0], names);
  }

  private Watch watch(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    return new Watch(section(line, left[0]), wordings(left[1]), names(line, sides[1]));
  }

  private Whole whole(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    List<String> wordings = new ArrayList<>(wordings(left[1]));
    boolean isDefault = wordings.remove(OTHERWISE);
    return new Whole(section(line, left[0]), wordings, name(line, sides[1]), isDefault);
  }

  private Rows codes(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    Place codes = column(line, sides[1]);
    return new Rows(section(line, sides[0]), codes.table(), codes.column());
  }

  private Records records(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    List<String> words = Arrays.asList(sides[1].split(" +"));
    InputBlock block = text.vocabulary().inputs().block(words.get(0));
    int last = line.text().length() - 1;
    if (block == null || !block.isOpen()) {
      throw line.error(last, "没有叫“" + words.get(0) + "”的逐行填写的块。");
    }
    for (String column : words.subList(1, words.size())) {
      if (block.column(column) == null) {
        throw line.error(last, "“" + block.name() + "”没有叫“" + column + "”的栏。");
      }
    }
    if (words.size() < 2) {
      throw line.error(last, "块名后面要写金额的栏名，还可以写预算的栏名。");
    }
    String budget = words.size() > 2 ? words.get(2) : null;
    return new Records(section(line, sides[0]), block, words.get(1), budget);
  }

  private Enumeration enumeration(Line line, String rest) {
    String[] sides = sides(line, rest, " = ");
    String[] left = sides(line, sides[0], "：");
    List<String> words = Arrays.asList(sides[1].split(" +"));
    List<String> codes = words.subList(1, words.size());
    if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("\\d{3,7}"))) {
      throw line.error(line.text().length() - 1, "“表.列”后面要写科目编码，例如“301 303”。");
    }
    Place of = column(line, words.get(0));
    return new Enumeration(section(line, left[0]), plain(left[1]), of.table(), of.column(), codes);
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
    return new Sum(section(line, place[0]), rule(line, place[1]), wordings(left[1]), parts, word);
  }

  private Limit limit(Line line, String rest) {
    String[] sides = sides(line, rest, " ≤ ");
    String[] left = sides(line, sides[0], "：");
    String[] place = place(line, left[0]);
    return new Limit(
        section(line, place[0]), rule(line, place[1]), plain(left[1]), plain(sides[1]));
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
    if (!titles.containsKey(numeral)) {
      throw line.error(line.text().indexOf(' ') + 1, "情况说明没有第“" + numeral + "”部分。");
    }
    return numeral;
  }

  /** Names of amounts, which may be sums, and others that may be meant instead. */
  private String names(Line line, String names) {
    for (String other : names.split(" / ")) {
      for (String part : other.split(" \\+ ")) {
        name(line, part);
      }
    }
    return names;
  }

  private String name(Line line, String name) {
    if (text.vocabulary().amount(name) == null) {
      int at = line.text().lastIndexOf(name);
      var known = text.vocabulary().amounts().keySet();
      throw line.error(at, "没有叫“" + name + "”的数。" + Nearest.hint(name, known));
    }
    return name;
  }

  private Rule rule(Line line, String id) {
    return Stream.concat(
            text.rules().stream(), Checks.of(template, TextCheck.class).values().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> line.error(line.text().indexOf(id), "rules.txt 里没有编号 " + id + "。"));
  }

  private TableSpec table(Line line, String name) {
    TableSpec table = template.table(name);
    if (table == null) {
      List<String> known = template.tables().stream().map(TableSpec::name).toList();
      int at = line.text().lastIndexOf(name);
      throw line.error(at, "没有叫“" + name + "”的表。" + Nearest.hint(name, known));
    }
    return table;
  }

  private Place column(Line line, String written) {
    int at = Math.max(line.text().lastIndexOf(written), 0);
    Place place =
        Place.ofColumn(written).orElseThrow(() -> line.error(at, "这里要写成“表.列”，例如“支出表.基本支出”。"));
    if (!table(line, place.table()).hasColumn(place.column())) {
      throw line.error(at, "表里没有叫“" + place.column() + "”的列。");
    }
    return place;
  }

  private static List<String> wordings(String text) {
    return Arrays.stream(text.split(" / ")).map(PlanParser::plain).toList();
  }

  private static String plain(String wording) {
    return Folded.fold(wording.strip());
  }
}
