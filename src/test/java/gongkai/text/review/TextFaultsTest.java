package gongkai.text.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.reading.Recogniser;
import gongkai.report.Finding;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Filing;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Puts single faults into published texts and looks whether they are found. {@code
 * -Dgongkai.text-faults=200} puts so many of each kind into each text.
 */
class TextFaultsTest {
  private static final int EACH = Integer.getInteger("gongkai.text-faults", 2);
  private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  private static final Pattern BEGIN =
      Pattern.compile("(?m)^#* *(?:一、(?:收入支出决算总体|收支预算总体)|20\\d\\d年(?:单位|部门)预算编制说明)");
  private static final Pattern END =
      Pattern.compile("(?m)^#* *(?:第[四五]部分|第四部分  名词解释|20\\d\\d年预算单位财务收支)");

  /** The kinds of fault, and of how many in a hundred each must be found. */
  private enum Kind {
    AMOUNT("\\d[\\d., ]*\\d? *(?=万元)", 90),
    PERCENT("\\d[\\d. ]*(?= *%)", 90),
    DIRECTION("(?:增加|减少|增长|下降)(?= *\\d)|(?:大于|小于)(?=年初|全年|预算)", 80),
    NAME("(?<=（类）|\\(类\\)|（款）|\\(款\\))\\p{IsHan}{4,}(?=（|\\()", 90),
    YEAR("20\\d\\d(?= *年)", 70),
    UNIT("(?<=\\d) *万(?=元)", 90),
    DROPPED("\\d[\\d., ]*\\d *(?=万元|%)", 90),
    COUNT("\\d+ *(?=[个辆批台]|人次)", 50),
    RESIDUE("增加(?= *\\d)", 95),
    MARKS("[，。；](?=\\p{IsHan})", 95),
    CUT("(?<=原因是)[^。；\\d]{4,40}(?=。)", 95);

    private final Pattern place;
    private final int least;

    Kind(String place, int least) {
      this.place = Pattern.compile(place);
      this.least = least;
    }
  }

  private record Case(Filing filing, Reviews reviews, String text) {}

  @Test
  void single_faults_are_found() throws IOException {
    Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    Map<String, String> missed = new LinkedHashMap<>();
    for (String name : List.of("000", "001", "003", "shanghai-003", "shanghai-013")) {
      Case read = read(name);
      Set<String> before = told(read.reviews().findings(read.filing(), read.text()));
      for (Kind kind : Kind.values()) {
        for (MatchResult place : places(read.text(), kind, name)) {
          String wrong = wrong(place.group(), kind, new Random(place.start()));
          String text =
              read.text().substring(0, place.start()) + wrong + read.text().substring(place.end());
          Set<String> after = told(read.reviews().findings(read.filing(), text));
          after.removeAll(before);
          int[] count = counts.computeIfAbsent(kind, any -> new int[2]);
          count[0]++;
          count[1] += after.isEmpty() ? 0 : 1;
          if (after.isEmpty()) {
            missed.put(
                kind + " " + name + " " + place.start(),
                around(read.text(), place) + " → " + wrong);
          }
        }
      }
    }
    counts.forEach((kind, count) -> System.err.println(kind + " " + count[1] + "/" + count[0]));
    if (EACH > 2) {
      missed.forEach((where, what) -> System.err.println(where + " " + what));
    }
    counts.forEach(
        (kind, count) ->
            assertThat(100.0 * count[1] / count[0])
                .as("%s found, missed: %s", kind, missed)
                .isGreaterThanOrEqualTo(kind.least));
  }

  private static String around(String text, MatchResult place) {
    int from = Math.max(0, place.start() - 25);
    int to = Math.min(text.length(), place.end() + 10);
    return text.substring(from, to).replace("\n", "");
  }

  private static List<MatchResult> places(String text, Kind kind, String name) {
    int begin = last(BEGIN, text, 0);
    var end = END.matcher(text);
    int stop = end.find(begin) ? end.start() : text.length();
    List<MatchResult> all =
        new ArrayList<>(
            kind.place
                .matcher(text)
                .results()
                .filter(it -> it.start() > begin && it.start() < stop)
                .filter(it -> !line(text, it.start()).contains("\t"))
                .toList());
    List<MatchResult> chosen = new ArrayList<>();
    var random = new Random((name + kind).hashCode());
    while (!all.isEmpty() && chosen.size() < EACH) {
      chosen.add(all.remove(random.nextInt(all.size())));
    }
    return chosen;
  }

  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
  }

  private static int last(Pattern pattern, String text, int from) {
    return pattern.matcher(text).results().mapToInt(MatchResult::start).max().orElse(from);
  }

  private static String wrong(String right, Kind kind, Random random) {
    return switch (kind) {
      case AMOUNT, PERCENT, COUNT -> digit(right, random);
      case YEAR -> Integer.toString(Integer.parseInt(right) + (random.nextBoolean() ? 1 : -1));
      case DIRECTION -> opposite(right);
      case NAME -> {
        int at = random.nextInt(right.length());
        yield right.substring(0, at)
            + (right.charAt(at) == '业' ? '务' : '业')
            + right.substring(at + 1);
      }
      case UNIT, DROPPED, CUT -> "";
      case RESIDUE -> "增加（减少）";
      case MARKS -> right + right;
    };
  }

  private static String digit(String right, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < right.length(); i++) {
      if (Character.isDigit(right.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(digits.size()));
    int other = (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
    return right.substring(0, at) + other + right.substring(at + 1);
  }

  private static String opposite(String word) {
    return switch (word) {
      case "增加" -> "减少";
      case "减少" -> "增加";
      case "增长" -> "下降";
      case "下降" -> "增长";
      case "大于" -> "小于";
      default -> "大于";
    };
  }

  private static Set<String> told(Collection<Finding> findings) {
    Set<String> told = new HashSet<>();
    findings.forEach(finding -> told.add(finding.rule() + finding.level() + finding.message()));
    return told;
  }

  private static Case read(String name) throws IOException {
    boolean inputs =
        Files.exists(
            Shared.file("cases/" + name + "/filled.xlsx").resolveSibling("with-inputs.xlsx"));
    String file = "cases/" + name + (inputs ? "/with-inputs.xlsx" : "/filled.xlsx");
    var book = WorkbookReader.read(Shared.bytes(Shared.file(file)), name);
    Filing filing = new Recogniser(LIBRARY).recognise(book).filing();
    Template template = LIBRARY.find(filing.template()).orElseThrow();
    Filing checked = new Checker(RuleBook.ofTables(template)).check(filing).filing();
    String text = Files.readString(Shared.file("cases/" + name + "/text.txt"));
    return new Case(checked, new Reviews(template), text);
  }
}
