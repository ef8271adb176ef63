package gongkai.document;

import gongkai.table.Amounts;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines around a table that belong to it.
 *
 * @param above from the top down: number, title, who files it, amount unit
 * @param below the notes at its foot
 */
record Caption(List<Paragraph> above, List<Paragraph> below) {
  private static final int MOST_ABOVE = 5;
  private static final int MOST_BELOW = 4;
  private static final int LONGEST = 60;
  private static final int LONGEST_TITLE = 50;
  private static final Pattern SENTENCE = Pattern.compile(".*[。；;，].*");
  private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]+(部分|章).*");
  private static final Pattern NOTE = Pattern.compile("^(注|备注|说明|附注)\\d*[:：、.].*|^\\d[.、].*误差.*");
  private static final Pattern NUMBER =
      Pattern.compile("^(附件|附)?\\d*:?(公开)?(\\d{1,2}表|表\\d{1,2}(-\\d+)*|附表\\d*)(.{0,2}|\\t.*)$");
  private static final Pattern TITLE = Pattern.compile(".*(表|表\\(.{1,20}\\))(\\(续\\d*\\))?$");
  private static final Pattern CONTENTS = Pattern.compile(".*[.…·]{3,}\\d*$|^表\\d+(-\\d+)*[.．、].*");
  private static final Pattern EMPTY =
      Pattern.compile("^(?![一二三四五六七八九十(\\d]).*(无|没有).*(收支|收入|支出|安排|数据|拨款|预算|经费)。?$");
  private static final Pattern FACTS = Pattern.compile("^公开\\d+表|(单位|部门)(名称)?:");
  private static final Pattern UNIT = Pattern.compile("单位:(?:人民币)?\\(?(百万元|亿元|万元|千元|元)");
  private static final Pattern CUT =
      Pattern.compile(
          "\\t+|(?<=\\S)\\s*(?=公开\\s*\\d{1,2}\\s*表)|(?<=\\S)\\s*(?=(金额)?单位\\s*[:：]\\s*(人民币)?(百万元|亿元|万元|千元|元))"
              + "|(?<=\\S)\\s+(?=填报日期|(编制|填报)?单位[:：]|部门[:：])");

  /** The lines before and after the block at this place that belong to the table there. */
  static Caption of(List<Block> blocks, int at) {
    var above = new LinkedList<Paragraph>();
    boolean titled = false;
    for (int i = at - 1; i >= 0 && above.size() < MOST_ABOVE; i--) {
      if (!(blocks.get(i) instanceof Paragraph line) || !mayHead(line, titled)) {
        break;
      }
      above.addFirst(line);
      titled |= isTitle(line);
    }
    if (!titled) {
      above.removeIf(line -> !FACTS.matcher(Amounts.squeeze(line.text())).find());
    }
    List<Paragraph> below = new ArrayList<>();
    for (int i = at + 1; i < blocks.size() && below.size() < MOST_BELOW; i++) {
      if (!(blocks.get(i) instanceof Paragraph line) || !isNote(line)) {
        break;
      }
      below.add(line);
    }
    return new Caption(List.copyOf(above), List.copyOf(below));
  }

  private static boolean mayHead(Paragraph line, boolean titled) {
    String text = Amounts.squeeze(line.text());
    if (text.length() > LONGEST
        || SENTENCE.matcher(text).matches()
        || PART.matcher(text).matches()
        || NOTE.matcher(text).matches()
        || CONTENTS.matcher(text).matches()) {
      return false;
    }
    return !titled || NUMBER.matcher(text).matches();
  }

  /** A note, or a sentence that says why the table is empty. */
  private static boolean isNote(Paragraph line) {
    String text = Amounts.squeeze(line.text());
    return NOTE.matcher(text).matches()
        || (text.length() < LONGEST && EMPTY.matcher(text).matches());
  }

  static boolean isTitle(Paragraph line) {
    String text = Amounts.squeeze(line.text());
    return text.length() < LONGEST_TITLE
        && TITLE.matcher(text).matches()
        && !NUMBER.matcher(text).matches();
  }

  /** The title as printed, without blanks; empty when there is none. */
  String title() {
    return above.stream()
        .filter(Caption::isTitle)
        .map(line -> Amounts.squeeze(line.text()).replaceAll("\\(续\\d*\\)$", ""))
        .reduce((first, last) -> last)
        .orElse("");
  }

  /** Its number as printed, e.g. 公开03表; empty when there is none. */
  String number() {
    return above.stream()
        .flatMap(line -> pieces(line).stream())
        .map(Amounts::squeeze)
        .filter(text -> NUMBER.matcher(text).matches())
        .findFirst()
        .orElse("");
  }

  /** The amount unit that it states, or null. */
  String unit() {
    return above.stream()
        .map(line -> UNIT.matcher(Amounts.squeeze(line.text())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse(null);
  }

  /** A line cut where one piece of information ends and the next begins. */
  static List<String> pieces(Paragraph line) {
    return CUT.splitAsStream(line.text().strip())
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }
}
